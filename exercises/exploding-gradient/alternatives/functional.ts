type Gradient = { direction: Vector; log: number };

const apart = (v: Vector, log: number): Gradient => {
  const n = Math.hypot(...v);
  return { direction: v.map((entry) => entry / n), log: log + Math.log10(n) };
};

export const explodingGradient = (Whh: Matrix, slopes: Matrix, dhT: Vector, bound: number): Exploding => {
  const back = ({ direction, log }: Gradient, slope: Vector): Gradient => {
    const delta = direction.map((entry, j) => entry * slope[j]);
    return apart(
      Whh.map((row) => row.reduce((sum, weight, j) => sum + weight * delta[j], 0)),
      log,
    );
  };
  const all = slopes.reduceRight<Gradient[]>(
    (past, slope) => [...past, back(past[past.length - 1], slope)],
    [apart(dhT, 0)],
  );
  const log10 = all.map(({ log }) => log);
  return { log10, steps: log10.findIndex((each) => each > Math.log10(bound)) };
};
