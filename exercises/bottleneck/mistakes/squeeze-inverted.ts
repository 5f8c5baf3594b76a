/**
 * Your `squeeze` is upside down: it counts numbers of the context for each number of the sentence.
 *
 * A longer sentence has to be squeezed **more**, so $S$ belongs above the line.
 */
export function gradientReach(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, shares: Vector, g: Vector): Reach {
  const states = forward(X, Wxh, Whh, bh);
  const S = X.length;
  const ofLast = X.map((_, t) => g.map((entry) => (t === S - 1 ? entry : 0)));
  const ofAll = shares.map((share) => g.map((entry) => share * entry));
  return {
    squeeze: bh.length / (S * Wxh.length),
    last: lengthsAtWords(ofLast, states, Wxh, Whh),
    mixture: lengthsAtWords(ofAll, states, Wxh, Whh),
  };
}

function forward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector): Matrix {
  const states: Matrix = [];
  let h: Vector = bh.map(() => 0);
  for (const x of X) {
    const [fromInput, fromState] = [times(x, Wxh), times(h, Whh)];
    h = bh.map((bias, j) => Math.tanh(fromInput[j] + fromState[j] + bias));
    states.push(h);
  }
  return states;
}

function lengthsAtWords(dH: Matrix, states: Matrix, Wxh: Matrix, Whh: Matrix): Vector {
  const lengths: Vector = [];
  let back: Vector = dH[0].map(() => 0);
  for (let t = dH.length - 1; t >= 0; t--) {
    const delta = states[t].map((h, j) => (dH[t][j] + back[j]) * (1 - h * h));
    lengths.unshift(length(timesTransposed(delta, Wxh)));
    back = timesTransposed(delta, Whh);
  }
  return lengths;
}

function length(row: Vector): number {
  return Math.sqrt(row.reduce((total, entry) => total + entry * entry, 0));
}

function times(row: Vector, W: Matrix): Vector {
  return W[0].map((_, j) => row.reduce((total, entry, i) => total + entry * W[i][j], 0));
}

function timesTransposed(row: Vector, W: Matrix): Vector {
  return W.map((weights) => weights.reduce((total, weight, j) => total + weight * row[j], 0));
}
