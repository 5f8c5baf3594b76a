/**
 * The logarithm is to the base 2, which gives bits. The loss is in nats: the natural logarithm.
 */
export function languageModelLoss(ids: number[], W: LanguageModelWeights): LanguageModel {
  const T = ids.length - 1;
  const logits: Matrix = [];
  let h: Vector = W.bh.map(() => 0);
  let sum = 0;
  for (let t = 0; t < T; t++) {
    const x = W.Emb[ids[t]];
    const hPrev = h;
    h = W.bh.map((bias, j) => Math.tanh(times(x, W.Wxh, j) + times(hPrev, W.Whh, j) + bias));
    const z = W.by.map((bias, v) => times(h, W.Why, v) + bias);
    logits.push(z);
    sum += crossEntropy(z, ids[t + 1]);
  }
  return { logits, loss: sum / T / Math.LN2 };
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

/** −ln softmax(z)[target], with the largest logit subtracted first. */
function crossEntropy(z: Vector, target: number): number {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  return Math.log(total) - (z[target] - largest);
}
