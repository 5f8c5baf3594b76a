/** The network as a stream of states that is read to its end. */
export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
  // One matrix for both products: the rows for the inputs above those for the old state.
  const W = [...Wxh, ...Whh];
  function* walk(): Generator<Vector> {
    let h = h0;
    for (const x of X) {
      const both = [...x, ...h];
      h = bh.map((bias, j) => Math.tanh(both.reduce((total, entry, i) => total + entry * W[i][j], bias)));
      yield h;
    }
  }
  return [...walk()];
}
