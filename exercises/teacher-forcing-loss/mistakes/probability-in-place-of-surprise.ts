/**
 * The loss is the probability of the right word. It is its **surprise**, $-\ln p$: 0 for a word that was certain,
 * large for one that was thought unlikely.
 */
export function teacherForcingLoss(context: Vector, tgt: number[], W: DecoderWeights): TeacherForcing {
  const T = tgt.length - 1;
  const logits: Matrix = [];
  let s = context;
  let sum = 0;
  for (let t = 0; t < T; t++) {
    s = step(W.Emb[tgt[t]], s, context, W);
    const z = W.bo.map((bias, v) => times(s, W.Wo, v) + bias);
    logits.push(z);
    sum += crossEntropy(z, tgt[t + 1]);
  }
  return { logits, loss: sum / T };
}

function step(y: Vector, sPrev: Vector, context: Vector, W: DecoderWeights): Vector {
  return W.bh.map((bias, j) =>
    Math.tanh(times(y, W.Wxh, j) + times(sPrev, W.Whh, j) + times(context, W.Wch, j) + bias),
  );
}

function times(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * W[i][j], 0);
}

/** −ln softmax(z)[target], with the largest logit subtracted first. */
function crossEntropy(z: Vector, target: number): number {
  const largest = Math.max(...z);
  const total = z.reduce((sum, entry) => sum + Math.exp(entry - largest), 0);
  return Math.exp(z[target] - largest) / total;
}
