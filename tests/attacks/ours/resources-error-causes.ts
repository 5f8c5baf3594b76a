// category: resources; expected: memory|runtime-error|timeout|wrong-answer
export function solve(xs: any): any {
  let e: any = new Error("0");
  for (;;) e = new AggregateError([e, e], "x", { cause: e });
}
