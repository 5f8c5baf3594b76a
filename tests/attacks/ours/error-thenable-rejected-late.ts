// category: hostile-error; expected: runtime-error|wrong-answer|timeout
export function solve(xs: any): any {
  Promise.reject({ then() { for (;;) {} }, get stack() { for (;;) {} } });
  return Promise.reject(new Proxy({}, { get() { for (;;) {} } }));
}
