/**
 * Every row has a single entry of $\pm 1$: that only changes the order of the units, and some signs. It is
 * orthogonal, but a random orthogonal matrix mixes **all** of them.
 */
export function orthogonalMatrices(n: number, count: number): Matrix[] {
  return Array.from({ length: count }, () => {
    const order = Array.from({ length: n }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const other = Math.floor(Math.random() * (i + 1));
      [order[i], order[other]] = [order[other], order[i]];
    }
    return order.map((place) => Array.from({ length: n }, (_, j) => (j === place ? 1 : 0)));
  });
}
