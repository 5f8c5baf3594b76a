// Another right solution. It has to pass, which shows that the tolerance leaves room for other orders of adding.
export function step(x: Vector, hPrev: Vector, W: Matrix, alpha: number): Vector {
  const h: Vector = [];
  for (let j = 0; j < hPrev.length; j++) {
    let taken = 0;
    for (let i = x.length - 1; i >= 0; i--) taken += x[i] * W[i][j];
    h.push(hPrev[j] + alpha * (taken - hPrev[j]));
  }
  return h;
}
