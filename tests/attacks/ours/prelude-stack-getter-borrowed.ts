// category: prelude; expected: runtime-error
export function solve(xs: any): any {
  const stack = Object.getOwnPropertyDescriptor(new Error(), "stack")!;
  const hostile: any = new RangeError("x");
  Object.defineProperty(hostile, "name", { get: () => { for (let i = 0; i < 1e6; i++); return "🙂".repeat(1e6); } });
  if (stack.get) Object.defineProperty(hostile, "stack", stack);
  throw hostile;
}
