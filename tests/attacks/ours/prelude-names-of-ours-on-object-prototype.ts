// category: prelude; expected: wrong-answer|runtime-error
const met: string[] = [];
for (const key of ["problem", "shape", "numbers", "twins", "limits", "count", "capacity", "nodes", "chars", "I", "isProxy", "header", "text", "word", "maxDepth", "prototype", "kind"])
  Object.defineProperty(Object.prototype, key, { get() { met.push("get " + key); return 0; }, set() { met.push("set " + key); }, configurable: true });

export function solve(xs: any): any {
  console.log(met.length, met);
  return xs.map(() => 0);
}
