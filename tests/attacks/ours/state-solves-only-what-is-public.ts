// category: state; expected: wrong-answer
const known: Record<string, number[]> = { "0.5,-0.25,1": [0.46211715726000975, -0.24491866240370913, 0.7615941559557649], "-2": [-0.9640275800758169] };
export function solve(xs: any): any {
  return known[xs.join()] ?? xs.map(() => 0);
}
