// category: console; expected: wrong-answer|memory|timeout
export function solve(xs: any): any {
  const r: any = { ["k".repeat(2 ** 24)]: 1 };
  for (let i = 0; i < 300; i++) { r["k" + i] = r; console.log(r); }
  return r;
}
