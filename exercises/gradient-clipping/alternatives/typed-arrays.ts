export function clipByGlobalNorm({ dWxh, dWhh, dbh }: Gradients, maxNorm: number): Clipped {
  const all = Float64Array.from([...dWxh, ...dWhh, dbh].flat());
  const norm = Math.sqrt(all.reduce((sum, entry) => sum + entry ** 2, 0));
  const scale = Math.min(1, maxNorm / norm);
  for (let i = 0; i < all.length; i++) all[i] *= scale;

  // One block in, the three gradients out again.
  let start = 0;
  const take = (count: number): Vector => Array.from(all.subarray(start, (start += count)));
  const H = dbh.length;
  return {
    norm,
    gradients: { dWxh: dWxh.map(() => take(H)), dWhh: dWhh.map(() => take(H)), dbh: take(H) },
  };
}
