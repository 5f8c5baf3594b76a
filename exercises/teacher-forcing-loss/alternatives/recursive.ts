export function teacherForcingLoss(context: Vector, tgt: number[], W: DecoderWeights): TeacherForcing {
  const surprises: Vector = [];
  const logits = write(context, 0);
  return { logits, loss: surprises.reduce((sum, each) => sum + each, 0) / surprises.length };

  function write(s: Vector, t: number): Matrix {
    if (t === tgt.length - 1) return [];
    const a = W.bh.map((bias, j) => {
      let sum = bias;
      W.Emb[tgt[t]].forEach((entry, i) => (sum += entry * W.Wxh[i][j]));
      s.forEach((entry, i) => (sum += entry * W.Whh[i][j] + context[i] * W.Wch[i][j]));
      return Math.tanh(sum);
    });
    const z = W.bo.map((bias, v) => a.reduce((sum, entry, j) => sum + entry * W.Wo[j][v], bias));
    const rest = z.map((entry) => entry - z[tgt[t + 1]]);
    // −ln softmax(z)_v = ln Σ e^{z − z_v}.
    const most = Math.max(...rest);
    surprises.push(most + Math.log(rest.reduce((sum, entry) => sum + Math.exp(entry - most), 0)));
    return [z, ...write(a, t + 1)];
  }
}
