export function maskedLoss(logits: Matrix[], targets: Matrix, mask: Matrix): number {
  const words = mask.flatMap((row, b) => row.flatMap((entry, t) => (entry === 1 ? [{ b, t }] : [])));
  const surprises = Float64Array.from(words, ({ b, t }) => {
    const z = logits[b][t];
    const largest = z.reduce((most, entry) => Math.max(most, entry));
    return largest + Math.log(z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0)) - z[targets[b][t]];
  });
  return surprises.reduce((sum, entry) => sum + entry / surprises.length, 0);
}
