// category: hostile-error; expected: runtime-error|timeout|memory
export function solve(xs: any): any {
  let e: any = new Error("deep");
  for (let i = 0; i < 10000; i++) e = Object.create(e);
  throw e;
}
