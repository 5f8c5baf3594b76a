// category: checker; expected: rejected|wrong-answer
interface Box<T> { box: Box<Box<T>>; same(other: Box<Box<Box<T>>>): T }
declare let a: Box<string>, b: Box<number>;
a = b;
type F<T> = { a: F<[T, T]>; b: F<F<T>> };
declare let p: F<1>, q: F<2>;
p = q;
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
