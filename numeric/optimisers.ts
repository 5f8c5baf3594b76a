import type { Numbers } from "./shapes.ts";
import { mapTensor, zerosLike, zipTensor } from "./tensors.ts";

/** w − lr·g, gradient descent. W and G have one shape, here and below. */
export function sgdStep(W: Numbers, G: Numbers, learningRate: number): Numbers {
  return zipTensor(W, G, (w, g) => w - learningRate * g);
}

/** The velocity v, and the weights moved by it. */
export type MomentumState = { W: Numbers; V: Numbers };

/** v ← μ·v + g, w ← w − lr·v (Polyak, 1964, as PyTorch writes it). V begins as zeros. */
export function momentumStep(
  { W, V }: MomentumState,
  G: Numbers,
  { learningRate, momentum }: { learningRate: number; momentum: number },
): MomentumState {
  const next = zipTensor(V, G, (v, g) => momentum * v + g);
  return { W: sgdStep(W, next, learningRate), V: next };
}

/** S is the running mean of squared gradients. */
export type RmspropState = { W: Numbers; S: Numbers };

/** s ← α·s + (1 − α)·g², w ← w − lr·g / (√s + ε) (Tieleman and Hinton, 2012; ε as in PyTorch). S begins as zeros. */
export function rmspropStep(
  { W, S }: RmspropState,
  G: Numbers,
  { learningRate, decay, epsilon }: { learningRate: number; decay: number; epsilon: number },
): RmspropState {
  const next = zipTensor(S, G, (s, g) => decay * s + (1 - decay) * g * g);
  const move = zipTensor(G, next, (g, s) => g / (Math.sqrt(s) + epsilon));
  return { W: sgdStep(W, move, learningRate), S: next };
}

/** M and V are the running means of gradients and of their squares, `steps` how many were taken. */
export type AdamState = { W: Numbers; M: Numbers; V: Numbers; steps: number };

/** Where Adam begins. */
export function adamStart(W: Numbers): AdamState {
  return { W, M: zerosLike(W), V: zerosLike(W), steps: 0 };
}

/**
 * Adam (Kingma and Ba, 2015): with t counted from 1,
 *
 *     m ← β₁·m + (1 − β₁)·g        v ← β₂·v + (1 − β₂)·g²
 *     w ← w − lr · (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε)
 */
export function adamStep(
  { W, M, V, steps }: AdamState,
  G: Numbers,
  { learningRate, beta1, beta2, epsilon }: { learningRate: number; beta1: number; beta2: number; epsilon: number },
): AdamState {
  const t = steps + 1;
  const m = zipTensor(M, G, (old, g) => beta1 * old + (1 - beta1) * g);
  const v = zipTensor(V, G, (old, g) => beta2 * old + (1 - beta2) * g * g);
  const mean = mapTensor(m, (entry) => entry / (1 - beta1 ** t));
  const spread = mapTensor(v, (entry) => Math.sqrt(entry / (1 - beta2 ** t)) + epsilon);
  const move = zipTensor(mean, spread, (a, b) => a / b);
  return { W: sgdStep(W, move, learningRate), M: m, V: v, steps: t };
}
