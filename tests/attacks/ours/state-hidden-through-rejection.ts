// category: state; expected: runtime-error
export function solve(xs: any): any {
  void Promise.reject(new Error(JSON.stringify(xs)));
  return xs.map(() => 0);
}
