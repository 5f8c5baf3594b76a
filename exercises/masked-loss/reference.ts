import { crossEntropy, crossEntropyGradient } from "#numeric/cross-entropy.ts";
import type { Matrix } from "#numeric/matrices.ts";

export function maskedLoss(logits: Matrix[], targets: number[][], mask: Matrix): { loss: number; dLogits: Matrix[] } {
  const words = mask.flat().reduce((sum, bit) => sum + bit, 0);
  let loss = 0;
  const dLogits = logits.map((rows, b) =>
    rows.map((z, t) => {
      if (mask[b]![t] === 0) return z.map(() => 0);
      const target = targets[b]![t]!;
      loss += crossEntropy(z, target) / words;
      return crossEntropyGradient(z, target).map((entry) => entry / words);
    }),
  );
  return { loss, dLogits };
}
