// category: resources; expected: memory|timeout|runtime-error|wrong-answer
export function solve(xs: any): any {
  let s = "ab";
  for (let i = 0; i < 27; i++) s += s;
  const keep: any[] = [];
  for (;;) keep.push(new RegExp("b$").exec(s), (s + keep.length).charCodeAt(5));
}
