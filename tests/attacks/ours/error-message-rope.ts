// category: hostile-error; expected: runtime-error|memory|timeout
export function solve(xs: any): any {
  let m = "ab";
  for (let i = 0; i < 26; i++) m += m;
  const e: any = new Error();
  e.message = m; e.name = m + m;
  throw e;
}
