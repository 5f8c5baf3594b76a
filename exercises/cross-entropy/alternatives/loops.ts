export function crossEntropy(z: Vector, target: number): Surprise {
  let largest = -Infinity;
  for (const entry of z) largest = Math.max(largest, entry);
  let total = 0;
  const dz: Vector = [];
  for (let i = 0; i < z.length; i++) {
    dz.push(Math.exp(z[i] - largest));
    total += dz[i];
  }
  for (let i = 0; i < z.length; i++) dz[i] /= total;
  dz[target] -= 1;
  return { loss: largest + Math.log(total) - z[target], dz };
}
