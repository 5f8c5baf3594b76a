// category: state; expected: wrong-answer
declare const exports: any;

export function solve(xs: any): any {
  const ys = xs.map(() => 0);
  const write = async () => { for (let i = 0; i < 1000; i++) { await null; ys.fill(0.5); exports.solve = () => ys; } };
  void write();
  return ys;
}
