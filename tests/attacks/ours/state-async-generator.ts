// category: state; expected: wrong-answer
export async function* solve(xs: number[]): AsyncGenerator<number> {
  for (const x of xs) yield await x;
}
