export function orthogonalMatrices(n: number, count: number): Matrix[] {
  const all: Matrix[] = [];
  for (let c = 0; c < count; c++) {
    const W: Matrix = [];
    for (let i = 0; i < n; i++) W.push(Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
    // Every pair of units is turned by an angle of its own.
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const angle = 2 * Math.PI * Math.random();
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        for (let j = 0; j < n; j++) {
          const [a, b] = [W[p][j], W[q][j]];
          W[p][j] = cos * a - sin * b;
          W[q][j] = sin * a + cos * b;
        }
      }
    }
    all.push(W);
  }
  return all;
}
