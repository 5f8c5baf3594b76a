/**
 * No state hands anything back to the one before it. In `last` all words but the last then receive nothing at all, and
 * that would be a worse bottleneck than the real one.
 *
 * A word acts on every state after it. What reaches a state comes from two sides: from the loss directly, and from the
 * next state through $W_{hh}^\top$.
 */
export function gradientReach(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, shares: Vector, g: Vector): Reach {
  const states = forward(X, Wxh, Whh, bh);
  const S = X.length;
  const ofLast = X.map((_, t) => g.map((entry) => (t === S - 1 ? entry : 0)));
  const ofAll = shares.map((share) => g.map((entry) => share * entry));
  return {
    squeeze: (S * Wxh.length) / bh.length,
    last: lengthsAtWords(ofLast, states, Wxh),
    mixture: lengthsAtWords(ofAll, states, Wxh),
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

function lengthsAtWords(dH: Matrix, states: Matrix, Wxh: Matrix): Vector {
  const lengths: Vector = [];
  for (let t = dH.length - 1; t >= 0; t--) {
    const delta = states[t].map((h, j) => dH[t][j] * (1 - h * h));
    lengths.unshift(length(timesTransposed(delta, Wxh)));
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
