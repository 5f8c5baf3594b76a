import type { Random } from "#numeric/random.ts";

/** Of one set of samples, in their unit. */
export type Summary = { n: number; mean: number; p10: number; p50: number; p90: number; p95: number; p99: number };

export function summarize(samples: readonly number[]): Summary {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => quantile(sorted, share);
  const mean = sorted.reduce((sum, sample) => sum + sample, 0) / sorted.length;
  return { n: sorted.length, mean, p10: at(0.1), p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99) };
}

export const median = (samples: readonly number[]): number => summarize(samples).p50;

/** Between the two nearest samples, as R's type 7 and NumPy's default do. */
function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}

/** `low` to `high` holds 95 % of the ratios that resampling gives. */
export type Ratio = { ratio: number; low: number; high: number };

const RESAMPLES = 2000;

/**
 * median(above) / median(below), with a bootstrap interval. The two were measured in the same rounds, so whole rounds
 * are drawn: what slowed the machine down in one round slowed both.
 */
export function ratioOfMedians(above: readonly number[], below: readonly number[], random: Random): Ratio {
  const rounds = Math.min(above.length, below.length);
  const draw = () => Array.from({ length: rounds }, () => random.integer(0, rounds - 1));
  const ratios = Array.from({ length: RESAMPLES }, () => {
    const drawn = draw();
    return median(drawn.map((round) => above[round]!)) / median(drawn.map((round) => below[round]!));
  }).sort((a, b) => a - b);
  return { ratio: median(above) / median(below), low: quantile(ratios, 0.025), high: quantile(ratios, 0.975) };
}

export type Point = { x: number; y: number };
export type Line = { slope: number; intercept: number; r2: number };

/** The least-squares line through the points. */
export function fitLine(points: readonly Point[]): Line {
  const mean = (pick: (point: Point) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const sxy = mean((point) => (point.x - x) * (point.y - y));
  const sxx = mean((point) => (point.x - x) ** 2);
  const syy = mean((point) => (point.y - y) ** 2);
  return { slope: sxy / sxx, intercept: y - (sxy / sxx) * x, r2: syy === 0 ? 1 : sxy ** 2 / (sxx * syy) };
}

/** p in y ≈ c·xᵖ: 1 is linear, 2 is quadratic. A constant part of y makes it smaller. */
export function growthExponent(points: readonly Point[]): number {
  return fitLine(points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }))).slope;
}
