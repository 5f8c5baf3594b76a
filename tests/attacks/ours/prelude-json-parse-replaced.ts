// category: prelude; expected: wrong-answer
JSON.parse = (() => [[0, 0, 0]]) as any;
(JSON as any).rawJSON = (JSON as any).isRawJSON = () => "0.46";

export function solve(xs: any): any {
  return xs.map(() => 0);
}
