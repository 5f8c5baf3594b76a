import type { ExerciseCase } from "#grader/authoring.ts";
import { createRandom, type Random } from "#numeric/random.ts";

const POINTS = 80;
const NOISE = 0.02;

// The line is in no input: a program can only find it in the points.
export function generateCases(random: Random): ExerciseCase[] {
  return [
    { title: "a rising line", visibility: "public", input: draw(createRandom("a line"), 0.8, -0.3) },
    ...[1, 2].map(
      (number): ExerciseCase => ({
        title: `hidden line ${number}`,
        visibility: "hidden",
        input: draw(random, random.uniform(-1.2, -0.5), random.uniform(0.4, 0.9)),
      }),
    ),
  ];
}

/** Inputs in even steps, so that the best line lies close to the one drawn from. */
function draw(random: Random, w: number, b: number) {
  const X = Array.from({ length: POINTS }, (_, i) => -1 + (2 * i) / (POINTS - 1));
  return { X, T: X.map((x) => w * x + b + NOISE * random.normal()) };
}
