// category: resources; expected: memory|runtime-error|timeout|wrong-answer
export function solve(xs: any): any {
  let r: any = {};
  for (let i = 0; i < 2000; i++) r = { r, x: new Array(20).fill(0) };
  const texts: string[] = [];
  for (;;) texts.push(JSON.stringify(r, null, 10));
}
