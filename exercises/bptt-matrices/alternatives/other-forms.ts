export function answer() {
  return {
    e: "d ⊙ (d ./ d - h.^2)",
    wxh: "((d - d .* h.^2)' * x)'",
    whh: "transpose(p)*(d - h.^2 ⊙ d)",
    back: "(W*(d - d*diag(h.^2))')'",
    seen: "-(y - h)",
    recurrence: "(W*n')' - y + h",
    sumWxh: "(e_1'*x_1)' + transpose(e_2'*x_2)",
    sumWhh: "h_1'*e_2 + h_0'*e_1",
    sumBh: "e_2 + e_1",
  };
}
