/** Every intermediate result rounded to two digits, as on paper. */
export function answer() {
  return { a1: "0,33 0,59", h1: [0.32, 0.53], h2: "[0.69, 0.65]", h3: [0.73, 0.88], swapped: ["no"] };
}
