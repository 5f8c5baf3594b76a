// category: console; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const T = Object.getPrototypeOf(Uint16Array.prototype);
  const met: string[] = [];
  for (const key of ["set", "subarray", "slice", "fill", "at", "with"])
    Object.defineProperty(T, key, { get() { met.push(key); return undefined; }, configurable: true });
  for (const key of ["buffer", "length", "byteLength"])
    Object.defineProperty(T, key, { get() { met.push(key); return (this as any)[0]; }, configurable: true });
  console.log("x".repeat(100), [1, 2], { a: 1 });
  throw new Error(met.join());
}
