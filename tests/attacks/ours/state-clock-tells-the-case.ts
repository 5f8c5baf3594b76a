// category: state; expected: wrong-answer
const seen = new Map<string, number[]>();
export function solve(xs: any): any {
  const now = [Date.now(), new Date().getTimezoneOffset(), Number(Math.random() < 0.5)].join();
  seen.set(now, xs);
  return [...seen.values()].flat().slice(0, xs.length);
}
