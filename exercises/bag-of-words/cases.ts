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
    title: "the cat on the mat, the mat on the cat",
    input: {
      sentences: [
        [0, 1, 2, 3, 0, 4],
        [0, 4, 2, 3, 0, 1],
      ],
      V: 5,
    },
  },
  {
    title: "the same words, not equally often, and words that nobody uses",
    input: {
      sentences: [
        [0, 1, 1],
        [1, 0, 0],
        [2, 1],
        [0, 1, 0],
        [1, 2],
      ],
      V: 6,
    },
  },
  {
    title: "a sentence said twice, with others in between",
    input: {
      sentences: [
        [3, 1, 2],
        [1, 3],
        [3, 1, 2],
        [0, 2, 1],
        [2, 3, 1],
      ],
      V: 4,
    },
  },
  {
    title: "sentences without words",
    input: { sentences: [[], [2, 0], [1], [0, 2], []], V: 3 },
  },
];

/**
 * Which sentences a hidden case holds. A letter stands for a drawn sentence; “~” puts its words into another order, and
 * “+” says its first word once more at the end.
 */
type Plan = { title: string; V: number; T: number; sentences: string[] };

const PLANS: Plan[] = [
  { title: "two sentences, three words to choose from", V: 3, T: 4, sentences: ["A", "A~"] },
  {
    title: "three orders of the same words, apart from each other",
    V: 6,
    T: 5,
    sentences: ["A~", "B", "A", "C", "A~"],
  },
  { title: "a repetition that changes the counts", V: 5, T: 4, sentences: ["A", "A+", "A~", "B", "A+"] },
  { title: "two groups, mixed", V: 8, T: 6, sentences: ["A", "B", "A~", "B~", "B", "A"] },
  { title: "nothing collides", V: 40, T: 7, sentences: ["A", "B", "A", "C+", "C"] },
  { title: "one word to choose from", V: 1, T: 3, sentences: ["A", "A+", "A"] },
  {
    title: "long sentences, a large vocabulary",
    V: 60,
    T: 25,
    sentences: ["A", "B~", "A+", "B", "C", "A~", "C", "B+"],
  },
];

function drawn(random: Random, { title, V, T, sentences }: Plan): ExerciseCase {
  const originals = new Map<string, number[]>();
  const original = (letter: string): number[] => {
    const known = originals.get(letter) ?? drawnSentence(random, V, T);
    originals.set(letter, known);
    return known;
  };
  const written = sentences.map((name) => {
    const sentence = original(name[0]!);
    if (name.endsWith("~")) return inAnotherOrder(random, sentence);
    return name.endsWith("+") ? [...sentence, sentence[0]!] : sentence;
  });
  return { title, visibility: "hidden", input: { sentences: written, V } };
}

/** With more than one word to choose from, the last differs from the first, so that another order exists. */
function drawnSentence(random: Random, V: number, T: number): number[] {
  const ids = Array.from({ length: T }, () => random.integer(0, V - 1));
  if (V > 1 && ids.at(-1) === ids[0]) ids[T - 1] = (ids[0]! + random.integer(1, V - 1)) % V;
  return ids;
}

function inAnotherOrder(random: Random, sentence: number[]): number[] {
  const shuffled = sentence.map((id) => ({ id, place: random.uniform(0, 1) })).sort((a, b) => a.place - b.place);
  const ids = shuffled.map(({ id }) => id);
  // Moving the last word to the front changes every sentence whose ends differ.
  return ids.join() === sentence.join() ? [sentence.at(-1)!, ...sentence.slice(0, -1)] : ids;
}
