export function orthogonalMatrices(n: number, count: number): Matrix[] {
  return Array.from({ length: count }, () => {
    // A product of reflections, each at a random plane.
    let W: Matrix = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_unit, j) => (i === j ? 1 : 0)));
    for (let k = 0; k < n; k++) {
      const v = Array.from({ length: n }, normal);
      const square = v.reduce((sum, entry) => sum + entry * entry, 0);
      W = W.map((row) => {
        const share = (2 * row.reduce((sum, entry, i) => sum + entry * v[i], 0)) / square;
        return row.map((entry, i) => entry - share * v[i]);
      });
    }
    return W;
  });
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}
