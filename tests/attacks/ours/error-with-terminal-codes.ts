// category: hostile-error; expected: runtime-error
export function solve(xs: any): any {
  const e = new Error("\u001b[2J\u001b]0;owned\u0007\r\u009b31m\u0000\ud800 passed");
  e.name = "\u202e\u2066passed";
  throw e;
}
