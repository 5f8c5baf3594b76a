// category: checker; expected: rejected
export default function solve(xs: number[]): number[] {
  return xs;
}
