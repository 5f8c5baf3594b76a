// category: resources; expected: memory|timeout|wrong-answer|runtime-error
export function solve(xs: any): any {
  const s = "\u0130i\u00df".repeat(2 ** 22);
  const kept: any[] = [];
  for (let i = 0; i < 100; i++) kept.push((s + i).toLocaleUpperCase("lt"), (s + i).toLocaleLowerCase("tr"));
  return [kept.length];
}
