export function tanhBackward(a: Vector, dh: Vector): TanhBackward {
  const h = Float64Array.from(a, Math.tanh);
  const da = Float64Array.from(dh, (g, j) => g * (1 - h[j]) * (1 + h[j]));
  let loss = 0;
  h.forEach((entry, j) => (loss += entry * dh[j]));
  return { loss, da: Array.from(da) };
}
