import type { Vector } from "./vectors.ts";

/**
 * softmax(z)ᵢ = e^{zᵢ} / Σⱼ e^{zⱼ}, [n] to [n]: shares of one. The largest logit is subtracted first, which changes
 * nothing in the quotient: Math.exp(710) is already Infinity.
 */
export function softmax(logits: Vector): Vector {
  const exponentials = shifted(logits).map(Math.exp);
  const total = exponentials.reduce((sum, entry) => sum + entry, 0);
  return exponentials.map((entry) => entry / total);
}

/** ln softmax(z) = z − max − ln Σⱼ e^{zⱼ − max}, finite where the share itself is too small for a number. */
export function logSoftmax(logits: Vector): Vector {
  const moved = shifted(logits);
  const logTotal = Math.log(moved.reduce((sum, entry) => sum + Math.exp(entry), 0));
  return moved.map((entry) => entry - logTotal);
}

function shifted(logits: Vector): Vector {
  if (logits.length === 0) throw new Error("softmax of no logits");
  const largest = logits.reduce((most, entry) => Math.max(most, entry), Number.NEGATIVE_INFINITY);
  return logits.map((entry) => entry - largest);
}
