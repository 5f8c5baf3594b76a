export function answer() {
  return {
    slope: "(1-h_2)(1+h_2)",
    back: "g w - g w h₂²",
    direct: "g h_1 - g h_1 h_2^2",
    first: "g·w·(1 − h₂²)·(1 − h₁²)·h₀",
    whole: "h_0·g·w·(1 − h₁²)·(1 − h₂²) + h_1 (1 - h_2^2) g",
    bias: "g(1-h_2^2) + g(1-h_2^2) w (1-h_1^2)",
    order: ["zero", "forward", "slope", "add-b", "add-w", "hand-on", "update"],
  };
}
