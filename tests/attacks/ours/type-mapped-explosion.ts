// category: checker; expected: rejected|wrong-answer
type K = "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h";
type Nest<T, N extends unknown[]> = N["length"] extends 9 ? T : { [P in K]: Nest<[T, P], [...N, P]> };
declare const x: Nest<0, []>;
declare function same<T>(a: T, b: T): T;
declare const y: Nest<1, []>;
const z = () => same(x as any as Nest<2, []>, y as any);
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
