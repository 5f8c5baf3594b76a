// category: return; expected: wrong-answer|runtime-error
declare const module: any;
export function solve(xs: any): any {
  return [module.exports, module];
}
