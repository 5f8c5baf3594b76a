// category: checker; expected: wrong-answer|rejected
export function solve(xs: number[]): number[] {
  return solve.answer ?? xs;
}
export namespace solve {
  export let answer: number[] | undefined = [0];
}
