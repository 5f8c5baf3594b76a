// category: return; expected: wrong-answer
export function solve(xs: any): any {
  xs.map(Math.tanh);
}
