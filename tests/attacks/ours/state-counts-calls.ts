// category: state; expected: wrong-answer
let calls = 0;

export function solve(xs: any): any {
  calls++;
  return calls <= 2 ? [[0.46211715726000975, -0.24491866240370913, 0.7615941559557649], [-0.9640275800758169]][calls - 1] : xs.map(() => 0);
}
