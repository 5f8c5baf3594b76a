// category: checker; expected: rejected|wrong-answer
type Split<S extends string> = S extends `${infer A}${infer B}` ? A | Split<B> : never;
type Cross<A extends string, B extends string> = `${A}${B}`;
type L = Split<"abcdefghijklmnopqrstuvwxyz0123456789">;
const w: Cross<Cross<L, L>, Cross<L, L>> = "x";
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
