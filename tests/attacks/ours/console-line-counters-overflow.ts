// category: console; expected: wrong-answer|timeout
export function solve(xs: any): any {
  for (let i = 0; i < 3e5; i++) console.log();
  return [0];
}
