// category: return; expected: wrong-answer
export async function solve(xs: any): Promise<any> {
  return xs.map((x: number) => Math.tanh(x));
}
