export function maskedLoss(logits: Matrix[], targets: number[][], mask: Matrix): MaskedLoss {
  let sum = 0;
  let words = 0;
  const dLogits: Matrix[] = [];
  for (let b = 0; b < logits.length; b++) {
    const rows: Matrix = [];
    for (let t = 0; t < logits[b].length; t++) {
      const z = logits[b][t];
      const row: Vector = new Array(z.length).fill(0);
      if (mask[b][t] === 1) {
        words++;
        let largest = -Infinity;
        for (const entry of z) if (entry > largest) largest = entry;
        let total = 0;
        for (const entry of z) total += Math.exp(entry - largest);
        const target = targets[b][t];
        sum += Math.log(total) + largest - z[target];
        for (let v = 0; v < z.length; v++) row[v] = Math.exp(z[v] - largest) / total;
        row[target] -= 1;
      }
      rows.push(row);
    }
    dLogits.push(rows);
  }
  // How many words there are is known only now.
  for (const rows of dLogits) for (const row of rows) for (let v = 0; v < row.length; v++) row[v] /= words;
  return { loss: sum / words, dLogits };
}
