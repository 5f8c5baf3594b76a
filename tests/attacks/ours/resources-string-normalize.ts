// category: resources; expected: wrong-answer|timeout|memory|runtime-error
export function solve(xs: any): any {
  let s = "\ufdfa".repeat(2 ** 18);
  for (let i = 0; i < 1e4; i++) s = (s + "\u0344").normalize("NFKD").slice(0, 2 ** 18);
  return [s.length];
}
