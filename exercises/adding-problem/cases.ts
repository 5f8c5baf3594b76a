import type { ExerciseCase } from "#grader/authoring.ts";
import { createRandom, type Random } from "#numeric/random.ts";

const SEQUENCES = 160;
const STEPS = 16;
const SKIP = 7;

/** The sums themselves are nowhere in the inputs: a program can only learn them from the examples. */
export function generateCases(random: Random): ExerciseCase[] {
  return [
    {
      title: "lags and weights to learn",
      visibility: "public",
      input: draw(createRandom("adding"), [2, 4], [0.9, -0.7]),
    },
    ...[1, 2].map((number): ExerciseCase => {
      const first = random.integer(1, 3);
      const lags = [first, first + random.integer(1, 2)];
      const weights = lags.map(() => random.uniform(0.6, 1) * (random.uniform(0, 1) < 0.5 ? -1 : 1));
      return { title: `hidden lags and weights ${number}`, visibility: "hidden", input: draw(random, lags, weights) };
    }),
  ];
}

/** Inputs evenly spread between −1 and 1; target t is Σ weight · x_{t − lag}, and 0 where there is no such input yet. */
function draw(random: Random, lags: number[], weights: number[]) {
  const X = Array.from({ length: SEQUENCES }, () => Array.from({ length: STEPS }, () => random.uniform(-1, 1)));
  const Y = X.map((x) => x.map((_, t) => lags.reduce((sum, lag, k) => sum + weights[k]! * (x[t - lag] ?? 0), 0)));
  return { X, Y, skip: SKIP };
}
