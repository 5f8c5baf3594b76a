// category: checker; expected: rejected|wrong-answer
type Grow<N extends number, T extends unknown[] = []> = T["length"] extends N ? T : Grow<N, [...T, ...T, 0]>;
const huge: Grow<99999> = [] as any;
export function solve(xs: number[]): number[] {
  return xs.map(() => 0);
}
