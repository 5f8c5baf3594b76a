// category: encoder; expected: wrong-answer
export function solve(xs: any): any {
  return JSON.parse('{"__proto__":[0.46,-0.24,0.76],"constructor":{"prototype":1},"length":3,"0":0.46}');
}
