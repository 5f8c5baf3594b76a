import { crossEntropy } from "#numeric/cross-entropy.ts";
import type { Matrix } from "#numeric/matrices.ts";

export function maskedLoss(logits: Matrix[], targets: Matrix, mask: Matrix): number {
  const surprises = logits.flatMap((sentence, b) =>
    sentence.flatMap((z, t) => (mask[b]![t] === 1 ? [crossEntropy(z, targets[b]![t]!)] : [])),
  );
  return surprises.reduce((sum, each) => sum + each, 0) / surprises.length;
}
