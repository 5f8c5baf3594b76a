// category: proxy; expected: wrong-answer
export function solve(xs: any): any {
  let asked = 0;
  const trap = new Proxy({}, { getPrototypeOf: () => (++asked > 1 ? Object.prototype : Object.create(Object.prototype)) });
  return Object.setPrototypeOf(Float64Array.from(xs), trap);
}
