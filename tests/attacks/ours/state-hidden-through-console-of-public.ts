// category: state; expected: wrong-answer
let later: any[] = [];

export function solve(xs: any): any {
  later = later.concat(xs);
  console.error(later, String(later), { [String(later)]: later });
  return xs.map(() => 0);
}
