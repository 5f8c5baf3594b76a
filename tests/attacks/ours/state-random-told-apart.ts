// category: state; expected: wrong-answer
const seeds: number[] = [];

export function solve(xs: any): any {
  seeds.push(Math.random());
  return seeds.concat(xs).slice(0, xs.length);
}
