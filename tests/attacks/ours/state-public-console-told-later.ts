// category: state; expected: wrong-answer|runtime-error|timeout
export function solve(xs: any): any {
  const told = xs.join(" ");
  void (async () => { for (let i = 0; i < 100; i++) await null; console.log(told); throw new Error(told); })();
  return xs.map(() => 0);
}
