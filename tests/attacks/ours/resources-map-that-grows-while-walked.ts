// category: resources; expected: memory|timeout
export function solve(xs: any): any {
  const m = new Map<any, any>([[0, 0]]);
  m.forEach((_, k) => m.set({ k }, [k]));
  return [m.size];
}
