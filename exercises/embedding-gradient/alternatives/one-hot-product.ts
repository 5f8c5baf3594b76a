export function embeddingGradient(ids: number[], dX: Matrix, words: number): Matrix {
  const E = dX[0].length;
  const dW: Matrix = [];
  for (let v = 0; v < words; v++) {
    const row = new Float64Array(E);
    for (let t = 0; t < ids.length; t++) {
      const oneHot = ids[t] === v ? 1 : 0;
      for (let j = 0; j < E; j++) row[j] += oneHot * dX[t][j];
    }
    dW.push(Array.from(row));
  }
  return dW;
}
