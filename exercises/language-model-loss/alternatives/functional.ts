export function languageModelLoss(ids: number[], W: LanguageModelWeights): LanguageModel {
  const states = ids.slice(0, -1).reduce<Matrix>((past, id) => {
    const before = past.at(-1) ?? W.bh.map(() => 0);
    return [...past, W.bh.map((b, j) => Math.tanh(b + times(W.Emb[id], W.Wxh, j) + times(before, W.Whh, j)))];
  }, []);
  const logits = states.map((h) => W.by.map((b, v) => b + times(h, W.Why, v)));
  const surprises = logits.map((z, t) => crossEntropy(z, ids[t + 1]));
  return { logits, loss: surprises.reduce((sum, each) => sum + each, 0) / surprises.length };
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
