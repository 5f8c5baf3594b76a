// category: checker; expected: wrong-answer|rejected
export function solve(xs: number[]): number[] {  return xs.map(() => 0);}
