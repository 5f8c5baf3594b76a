// category: prelude; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const freeze = (o: any, seen = new Set()): void => {
    if ((typeof o !== "object" && typeof o !== "function") || o === null || seen.has(o)) return;
    seen.add(o);
    for (const k of Reflect.ownKeys(o)) { try { freeze(o[k], seen); } catch {} }
    try { Object.freeze(o); } catch {}
  };
  freeze(globalThis);
  return xs.map(() => 0);
}
