export function contextReach(H: Matrix, Whh: Matrix, weights: Vector): Reach {
  const S = H.length;
  const n = Whh.length;
  const plain: Vector = [];
  for (let i = 0; i < S; i++) {
    // Forward from state i: the product grows on the left.
    let J: Matrix = [];
    for (let j = 0; j < n; j++) J.push(Array.from({ length: n }, (_, k) => (j === k ? 1 : 0)));
    for (let t = i + 1; t < S; t++) {
      const next: Matrix = [];
      for (let j = 0; j < n; j++) {
        const row: Vector = [];
        for (let k = 0; k < n; k++) {
          let sum = 0;
          for (let l = 0; l < n; l++) sum += Whh[l][j] * J[l][k];
          row.push((1 - H[t][j] ** 2) * sum);
        }
        next.push(row);
      }
      J = next;
    }
    let squares = 0;
    for (const row of J) for (const entry of row) squares += entry * entry;
    plain.push(Math.sqrt(squares));
  }
  return { plain, withAttention: weights.map((share) => share * Math.sqrt(n)) };
}
