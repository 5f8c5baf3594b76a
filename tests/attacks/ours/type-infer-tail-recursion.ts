// category: checker; expected: rejected|wrong-answer
type Chars<S extends string> = S extends `${infer A}${infer B}` ? [A, ...Chars<B>] : [];
type Repeat<S extends string, N extends 0[] = []> = N["length"] extends 13 ? S : Repeat<`${S}${S}`, [...N, 0]>;
const all: Chars<Repeat<"x">> = [] as any;
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
