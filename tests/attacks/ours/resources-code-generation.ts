// category: resources; expected: memory|timeout|runtime-error
export function solve(xs: any): any {
  for (let i = 0; ; i++) new Function(`const a${i} = ${"[".repeat(200)}${"]".repeat(200)}; return ${"a" + i}`)();
}
