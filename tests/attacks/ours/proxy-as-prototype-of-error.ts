// category: proxy; expected: runtime-error|timeout
export function solve(xs: any): any {
  throw Object.setPrototypeOf(new Error("no"), new Proxy({}, { get: () => { for (;;) {} }, getOwnPropertyDescriptor: () => { for (;;) {} } }));
}
