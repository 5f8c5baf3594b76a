export function explodingGradient(Whh: Matrix, slopes: Matrix, dhT: Vector, bound: number): Exploding {
  const H = dhT.length;
  const log10: Vector = [];
  let steps = -1;
  let total = 0;
  let u = dhT;
  for (let k = 0; k <= slopes.length; k++) {
    let squares = 0;
    for (let j = 0; j < H; j++) squares += u[j] * u[j];
    const n = Math.sqrt(squares);
    total += Math.log10(n);
    log10.push(total);
    if (steps < 0 && total > Math.log10(bound)) steps = k;
    if (k === slopes.length) break;

    const next: Vector = [];
    for (let q = 0; q < H; q++) {
      let sum = 0;
      for (let j = 0; j < H; j++) sum += (u[j] / n) * slopes[slopes.length - 1 - k][j] * Whh[q][j];
      next.push(sum);
    }
    u = next;
  }
  return { log10, steps };
}
