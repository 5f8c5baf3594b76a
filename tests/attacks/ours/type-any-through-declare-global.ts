// category: checker; expected: wrong-answer|rejected|runtime-error
declare global {
  interface Array<T> { tanh(): T[] }
  interface Math { tanhAll(xs: number[]): number[] }
}
export function solve(xs: number[]): number[] {
  return Math.tanhAll(xs.tanh());
}
