// category: resources; expected: timeout|runtime-error|memory
export function solve(xs: any): any {
  const I: any = (globalThis as any).Iterator;
  const endless = { next: () => ({ done: false, value: 1 }) };
  return [I.from(endless).filter(() => false).take(1).toArray()];
}
