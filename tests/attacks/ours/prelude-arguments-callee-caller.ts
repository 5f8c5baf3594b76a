// category: prelude; expected: runtime-error|wrong-answer
export function solve(xs: any): any {
  const sloppy = new Function(`
    const chain = [];
    for (let f = arguments.callee; f && chain.length < 50; f = f.caller) chain.push(f);
    return chain.map(String).join("|");`);
  throw new Error(sloppy());
}
