// category: state; expected: wrong-answer|timeout|memory
let calls = 0;
export function solve(xs: any): any {
  if (++calls === 4) void (async () => { for (;;) await null; })();
  return xs.map(() => 0);
}
