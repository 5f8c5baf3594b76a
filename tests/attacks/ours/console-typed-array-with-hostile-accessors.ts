// category: console; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const t: any = new Float64Array(1e6);
  Object.defineProperty(t, "length", { get: () => { for (;;) {} } });
  Object.defineProperty(t, "toString", { value: () => { for (;;) {} } });
  console.log(t, { t }, [t]);
  return [0];
}
