// category: prelude; expected: wrong-answer|runtime-error
declare const exports: any;

export function solve(xs: any): any {
  Object.defineProperty(exports, "solve", { value: () => [0.46211715726000975, -0.24491866240370913, 0.7615941559557649], writable: true });
  Object.freeze(exports);
  return [0];
}
