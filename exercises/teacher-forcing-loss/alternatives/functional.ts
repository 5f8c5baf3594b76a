export function teacherForcingLoss(context: Vector, tgt: number[], W: DecoderWeights): TeacherForcing {
  const T = tgt.length - 1;
  const states = tgt
    .slice(0, T)
    .reduce<Matrix>((past, word) => [...past, step(W.Emb[word], past.at(-1) ?? context, context, W)], []);
  const logits = states.map((s) => W.bo.map((bias, v) => times(s, W.Wo, v) + bias));
  return { logits, loss: logits.reduce((sum, z, t) => sum + crossEntropy(z, tgt[t + 1]) / T, 0) };
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
  return Math.log(total) - (z[target] - largest);
}
