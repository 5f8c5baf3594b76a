export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  const a = Float64Array.from(bh);
  // Row after row, as the matrices lie in memory.
  for (const [row, W] of [
    [hPrev, Whh],
    [x, Wxh],
  ] as const) {
    for (let i = row.length - 1; i >= 0; i--) {
      for (let j = 0; j < a.length; j++) a[j] += row[i] * W[i][j];
    }
  }
  return Array.from(a, Math.tanh);
}
