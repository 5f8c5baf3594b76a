// category: return; expected: wrong-answer
export function solve(xs: any): any {
  return (resolve: any) => resolve(xs.map((x: number) => Math.tanh(x)));
}
