// category: prelude; expected: runtime-error|wrong-answer
export function solve(xs: any): any {
  const kinds = [async function* () {}, async () => {}, function* () {}, () => {}];
  const found = kinds.map((f) => (f as any).constructor("return typeof process + typeof require + typeof globalThis.ivm + typeof Buffer"));
  return found.map((f) => String(f().next?.().value ?? f()));
}
