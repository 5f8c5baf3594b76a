const total = (row: Vector): number => row.reduce((sum, entry) => sum + entry, 0);

const logSoftmax = (z: Vector): Vector => {
  const largest = Math.max(...z);
  const log = Math.log(total(z.map((entry) => Math.exp(entry - largest))));
  return z.map((entry) => entry - largest - log);
};

/** Each place has a weight, 1 over the number of words or nothing; the loss is the weighted sum. */
export const maskedLoss = (logits: Matrix[], targets: number[][], mask: Matrix): MaskedLoss => {
  const words = total(mask.map(total));
  const weights = mask.map((row) => row.map((bit) => bit / words));
  const logs = logits.map((rows) => rows.map(logSoftmax));
  return {
    loss: -total(logs.map((rows, b) => total(rows.map((log, t) => weights[b][t] * log[targets[b][t]])))),
    dLogits: logs.map((rows, b) =>
      rows.map((log, t) => log.map((entry, v) => weights[b][t] * (Math.exp(entry) - Number(v === targets[b][t])))),
    ),
  };
};
