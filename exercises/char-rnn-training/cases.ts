import type { ExerciseCase } from "#grader/authoring.ts";
import { createRandom, type Random, randomMatrix, randomVector } from "#numeric/random.ts";

/** Public cases from one step upwards, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  const fixed = createRandom("a text of three characters");
  const shown = [
    {
      title: "three characters, three steps",
      text: "abacabcab",
      E: 2,
      H: 3,
      steps: 3,
      maxNorm: 10,
      learningRate: 0.3,
      scale: 0.3,
    },
    {
      title: "clipping at every step",
      text: "abacabcab",
      E: 2,
      H: 3,
      steps: 6,
      maxNorm: 0.2,
      learningRate: 1,
      scale: 1,
    },
    {
      title: "“cat sat here”, ten steps",
      text: "cat sat here cat sat",
      E: 4,
      H: 5,
      steps: 10,
      maxNorm: 1,
      learningRate: 0.5,
      scale: 0.8,
    },
  ];
  return [
    ...shown.map((plan) => drawn(fixed, plan, "public")),
    ...PLANS.map((plan) => drawn(random, { ...plan, learningRate: random.uniform(0.3, 0.6) }, "hidden")),
  ];
}

const PLANS = [
  { title: "two characters", text: "abbabbabab", E: 1, H: 2, steps: 8, maxNorm: 0.4, scale: 1 },
  { title: "a refrain, clipped at first", text: "la la la li la la", E: 3, H: 4, steps: 15, maxNorm: 0.5, scale: 1 },
  { title: "never clipped", text: "there the three are", E: 3, H: 6, steps: 8, maxNorm: 50, scale: 0.7 },
  { title: "every character another", text: "stream of", E: 5, H: 4, steps: 12, maxNorm: 1, scale: 1 },
];

type Plan = {
  title: string;
  text: string;
  E: number;
  H: number;
  steps: number;
  maxNorm: number;
  learningRate: number;
  scale: number;
};

function drawn(random: Random, plan: Plan, visibility: "public" | "hidden"): ExerciseCase {
  const { title, text, E, H, steps, maxNorm, learningRate, scale } = plan;
  const vocabulary = [...new Set(text)].sort();
  const V = vocabulary.length;
  const ids = [...text].map((character) => vocabulary.indexOf(character));
  const W = {
    ...{ Emb: randomMatrix(random, V, E, scale), Wxh: randomMatrix(random, E, H, scale) },
    ...{ Whh: randomMatrix(random, H, H, scale / Math.sqrt(H)), bh: randomVector(random, H, 0.2) },
    ...{ Why: randomMatrix(random, H, V, scale), by: randomVector(random, V, 0.2) },
  };
  return { title, visibility, input: { ids, W, learningRate, maxNorm, steps } };
}
