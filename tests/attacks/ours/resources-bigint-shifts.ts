// category: resources; expected: memory|timeout|runtime-error
export function solve(xs: any): any {
  const kept: bigint[] = [];
  for (let i = 0n; ; i++) kept.push((1n << (2n ** 27n + i)) >> 3n);
}
