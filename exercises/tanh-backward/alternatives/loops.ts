export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  let loss = 0;
  const da: Vector = [];
  for (let j = 0; j < a.length; j++) {
    const h = Math.tanh(a[j]);
    loss += dh[j] * h;
    da.push(dh[j] * (1 - h * h));
  }
  return { loss, da };
}
