// category: state; expected: runtime-error|wrong-answer
export function solve(xs: any): any {
  const hex = [...new Uint8Array(Float64Array.from(xs).buffer)].map((b) => b.toString(16).padStart(2, "0")).join("");
  console.log(hex);
  throw hex;
}
