// category: hostile-error; expected: runtime-error
export function solve(xs: any): any {
  const e: any = new Error("x");
  e.stack = "at solution.js:" + "9".repeat(400) + ":" + "9".repeat(400) + "\n at (solution.js:-1:-1) solution.js:0:0";
  throw e;
}
