// category: state; expected: wrong-answer|runtime-error
export function solve(xs: any): any {
  const P: any = Object.prototype;
  P.seen = [...(P.seen ?? []), ...xs];
  console.log(P.seen);
  throw new Error(P.seen.join(" "));
}
