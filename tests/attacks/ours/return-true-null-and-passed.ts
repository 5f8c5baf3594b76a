// category: return; expected: wrong-answer
const answers: any[] = [true, null, "passed", { status: "passed", score: 1 }];
export function solve(xs: any): any {
  return answers.pop();
}
