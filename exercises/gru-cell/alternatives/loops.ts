export function gruStep(
  x: Vector,
  hPrev: Vector,
  Wxr: Matrix,
  Whr: Matrix,
  br: Vector,
  Wxz: Matrix,
  Whz: Matrix,
  bz: Vector,
  Wxn: Matrix,
  Whn: Matrix,
  bn: Vector,
): Vector {
  const H = hPrev.length;
  const r: Vector = [];
  const z: Vector = [];
  for (let j = 0; j < H; j++) {
    let ar = br[j];
    let az = bz[j];
    for (let i = 0; i < x.length; i++) {
      ar += x[i] * Wxr[i][j];
      az += x[i] * Wxz[i][j];
    }
    for (let k = 0; k < H; k++) {
      ar += hPrev[k] * Whr[k][j];
      az += hPrev[k] * Whz[k][j];
    }
    r.push(1 / (1 + Math.exp(-ar)));
    z.push(1 / (1 + Math.exp(-az)));
  }

  const h: Vector = [];
  for (let j = 0; j < H; j++) {
    let an = bn[j];
    for (let i = 0; i < x.length; i++) an += x[i] * Wxn[i][j];
    for (let k = 0; k < H; k++) an += r[k] * hPrev[k] * Whn[k][j];
    const n = Math.tanh(an);
    h.push(n + z[j] * (hPrev[j] - n));
  }
  return h;
}
