// category: state; expected: runtime-error
export function solve(xs: any): any {
  return new Function("throw new Error('" + xs + "')\n//# sourceURL=" + encodeURIComponent(xs))();
}
