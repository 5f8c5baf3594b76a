// category: resources; expected: wrong-answer|timeout|memory
export function solve(xs: any): any {
  let n = 0;
  for (let i = 0; i < 40; i++) n += Date.parse("(".repeat(2 ** 25) + i);
  return [n];
}
