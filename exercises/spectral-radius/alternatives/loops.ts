export function spectrum(W: Matrix): Spectrum {
  const H = W.length;
  const gram: Matrix = [];
  for (let i = 0; i < H; i++) {
    gram.push([]);
    for (let j = 0; j < H; j++) {
      let sum = 0;
      for (let k = 0; k < H; k++) sum += W[i][k] * W[j][k];
      gram[i].push(sum);
    }
  }
  return { radius: spectralRadius(W), norm: Math.sqrt(spectralRadius(gram)) };
}

/** The power k doubles with each squaring; its size is kept as a factor that is already the k-th root. */
function spectralRadius(W: Matrix): number {
  const H = W.length;
  let power = W;
  let radius = 1;
  for (let k = 1; k <= 2 ** 48; k *= 2) {
    let size = 0;
    for (const row of power) for (const entry of row) size = Math.max(size, Math.abs(entry));
    if (size === 0) return 0;
    radius *= size ** (1 / k);

    const next: Matrix = [];
    for (let i = 0; i < H; i++) {
      const row: Vector = [];
      for (let j = 0; j < H; j++) {
        let sum = 0;
        for (let q = 0; q < H; q++) sum += (power[i][q] / size) * (power[q][j] / size);
        row.push(sum);
      }
      next.push(row);
    }
    power = next;
  }
  return radius;
}
