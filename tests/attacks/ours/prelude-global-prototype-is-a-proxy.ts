// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const asked: any[] = [];
  Object.setPrototypeOf(globalThis, new Proxy({}, { has: (_, k) => { asked[asked.length] = String(k); return true; }, get: () => () => [0.5] }));
  return asked.length ? asked : xs.map(() => 0);
}
