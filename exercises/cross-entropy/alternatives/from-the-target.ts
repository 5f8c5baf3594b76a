export function crossEntropy(z: Vector, target: number): Surprise {
  // ln Σ e^{z − z_v}, with the largest of these differences taken out.
  const differences = z.map((entry) => entry - z[target]);
  const most = differences.reduce((a, b) => Math.max(a, b));
  const loss = most + Math.log(differences.reduce((sum, entry) => sum + Math.exp(entry - most), 0));
  return { loss, dz: differences.map((entry, i) => Math.exp(entry - loss) - (i === target ? 1 : 0)) };
}
