// category: resources; expected: memory|runtime-error|timeout
export function solve(xs: any): any {
  const kept: any[] = [];
  for (let i = 0; ; i++) { const s = "x".padEnd(2 ** 26 + i, "yz"); s.at(i); kept.push(s.toUpperCase(), s.codePointAt(3)); }
}
