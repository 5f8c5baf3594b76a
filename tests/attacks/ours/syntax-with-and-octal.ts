// category: checker; expected: rejected
export function solve(xs: any): any {
  with (xs) { return [010, length]; }
}
