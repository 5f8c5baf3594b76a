import { compare } from "#numeric/compare.ts";
import { leafAt, leavesOf } from "../leaves.ts";
import type { AnswersQuestion } from "./diagnose-answers.ts";
import { isTensor, shapeOf } from "./tensor-leaves.ts";

/** Inputs with a row, or a word, for each step. */
const SEQUENCES = /^(?:X|Y|ids|src|tgt|dH|slopes|sentence)$/;

/**
 * Where the answer to one case is wrong first, in words: "dWhh[2][1]", and "H[1][0], time step 2" for an output that has
 * a row for each step. A value that is no record goes by `result`. Null when there is no such entry, as in an answer of another shape.
 */
export function placeOf(
  { cases, answers, tolerance }: AnswersQuestion,
  { position, path, result }: { position: number; path: string[] | null; result: string },
): string | null {
  const [each, answer] = [cases[position], answers[position]];
  if (!each || !answer) return null;
  for (const leaf of leavesOf(each.expected)) {
    if (path && leaf.path.join() !== path.join()) continue;
    const actual = leafAt(answer.value, leaf.path);
    if (!isTensor(leaf.value)) continue;
    const comparison = compare({ expected: leaf.value, actual, tolerance, maxWrong: 1 });
    if (comparison.status !== "different") continue;
    const [first = []] = comparison.wrong;
    const name = leaf.path.join(".") || result;
    const place = name + first.map((index) => `[${index}]`).join("");
    return hasTimeAxis(cases, leaf.path) ? `${place}, time step ${first[0]! + 1}` : place;
  }
  return null;
}

/** In every case as many rows as the input has steps; and not always one, which tells nothing. */
function hasTimeAxis(cases: AnswersQuestion["cases"], path: string[]): boolean {
  const lengths = cases.map(({ input, expected }) => {
    const sequence = Object.entries(input).find(([name, value]) => SEQUENCES.test(name) && Array.isArray(value));
    const leaf = leafAt(expected, path);
    const rows = isTensor(leaf) ? shapeOf(leaf)?.[0] : undefined;
    return sequence && rows === (sequence[1] as unknown[]).length ? rows : null;
  });
  return lengths.every((rows) => rows !== null) && new Set(lengths).size > 1;
}
