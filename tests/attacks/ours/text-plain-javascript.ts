// category: checker; expected: rejected
export function solve(xs) {
  return xs.map(() => 0);
}
