// category: resources; expected: timeout|memory|wrong-answer|runtime-error
export function solve(xs: any): any {
  const s = "\u00e4a\u0300".repeat(2 ** 21);
  let n = 0;
  for (let i = 0; i < 200; i++) n += (s + i).localeCompare(s + "b", ["th", "de-u-co-phonebk"]);
  return [n];
}
