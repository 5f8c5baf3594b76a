export function answer() {
  return {
    e: "d ⊙ (d ./ d - h.^2)",
    wxh: "((d - d .* h.^2)' * x)'",
    whh: "transpose(p)*(d - h.^2 ⊙ d)",
    back: "(W*(d - d*diag(h.^2))')'",
  };
}
