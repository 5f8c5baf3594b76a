// category: resources; expected: memory|runtime-error|timeout
export function solve(xs: any): any {
  let s = "ab";
  for (let i = 0; i < 40; i++) s = s.replace(/^.*$/s, "$&$&");
  return [s.length];
}
