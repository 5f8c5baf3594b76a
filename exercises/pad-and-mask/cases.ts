import type { ExerciseCase } from "#grader/authoring.ts";
import type { Random } from "#numeric/random.ts";

/** Public cases written out, then the hidden ones, which alone depend on `random`. */
export function generateCases(random: Random): ExerciseCase[] {
  return [
    ...SHOWN.map((each): ExerciseCase => ({ ...each, visibility: "public" })),
    ...PLANS.map((plan) => drawn(random, plan)),
  ];
}

const SHOWN = [
  {
    title: "“hello world” beside a longer sentence",
    input: {
      sentences: [
        [9, 10],
        [1, 2, 3, 4, 5, 6, 1, 7, 8],
      ],
      length: 5,
      padding: 0,
    },
  },
  {
    title: "a word with the id 0, and 7 for the padding",
    input: {
      sentences: [
        [3, 0, 5, 1],
        [0, 4],
        [2, 6, 0],
      ],
      length: 3,
      padding: 7,
    },
  },
  {
    title: "more places than any sentence has words",
    input: { sentences: [[4, 2], [], [1, 3, 2]], length: 6, padding: 0 },
  },
  {
    title: "a single place",
    input: { sentences: [[2, 1], [3], []], length: 1, padding: 5 },
  },
];

type Plan = { title: string; lengths: number[]; length: number };

const PLANS: Plan[] = [
  { title: "one sentence, too short", lengths: [3], length: 5 },
  { title: "one sentence, too long", lengths: [6], length: 4 },
  { title: "as many sentences as places", lengths: [2, 4, 3, 7], length: 4 },
  { title: "all of the right length", lengths: [5, 5, 5], length: 5 },
  { title: "an empty sentence among others", lengths: [4, 0, 9, 1, 3], length: 3 },
  { title: "every length from one to eight", lengths: [1, 2, 3, 4, 5, 6, 7, 8], length: 5 },
  { title: "long rows", lengths: [17, 40, 3, 25, 31, 24], length: 24 },
];

const V = 30;

function drawn(random: Random, { title, lengths, length }: Plan): ExerciseCase {
  // The padding is an id from the middle of the vocabulary, and the words are all the others, 0 among them.
  const padding = random.integer(1, V - 1);
  const word = () => (padding + random.integer(1, V - 1)) % V;
  const sentences = lengths.map((T) => Array.from({ length: T }, word));
  return { title, visibility: "hidden", input: { sentences, length, padding } };
}
