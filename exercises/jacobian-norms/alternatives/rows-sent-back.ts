/** Row i of the product is what backpropagation makes of the gradient that sees unit i of the last state alone. */
export function jacobianNorms(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): GradientFlow {
  const H = bh.length;
  const states = [Float64Array.from(h0)];
  for (const x of X) {
    const [before, h] = [states[states.length - 1], Float64Array.from(bh)];
    x.forEach((entry, i) => Wxh[i].forEach((weight, j) => (h[j] += entry * weight)));
    before.forEach((entry, k) => Whh[k].forEach((weight, j) => (h[j] += entry * weight)));
    states.push(h.map(Math.tanh));
  }

  const squares = new Float64Array(X.length + 1);
  const jacobian = bh.map((_, i) => {
    let gradient = new Float64Array(H);
    gradient[i] = 1;
    squares[0] += 1;
    for (let back = 1; back <= X.length; back++) {
      const delta = gradient.map((g, j) => g * (1 - states[X.length - back + 1][j] ** 2));
      gradient = new Float64Array(H).map((_, k) => delta.reduce((sum, d, j) => sum + d * Whh[k][j], 0));
      for (const entry of gradient) squares[back] += entry * entry;
    }
    return Array.from(gradient);
  });
  return { jacobian, norms: Array.from(squares, Math.sqrt) };
}
