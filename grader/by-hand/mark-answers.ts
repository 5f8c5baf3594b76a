import { isComparable, type Mark, markAnswer } from "./mark.ts";
import { type AnyPart, isByHand, type Part } from "./part.ts";
import { isComputed } from "./parts-fault.ts";
import type { Answer } from "./read-answer.ts";

/** Part to answer. A part that was left empty is not in it. */
export type Answers = { [part: string]: Answer };

/** What the author's code says about one variant and one set of answers. */
export type Solution = {
  expected: Answers;
  /** What follows from the learner's own earlier answers; a part from which nothing follows is not in it. */
  followed: Answers;
  /** What known mistakes lead to: with the answers that they give themselves before, and with the learner's own. */
  mistakes: { id: string; chained: Answers; followed: Answers }[];
};

export type PartMark = Mark & {
  id: string;
  isAnswered: boolean;
  /** Earlier parts with wrong answers from which this one was carried on rightly. */
  carriedFrom: string[];
  /** Known mistakes that give the learner's very answer. */
  mistakes: string[];
};

/**
 * Marks each part on its own, and once more with the learner's own earlier answers where it rests on those: a mistake
 * costs its marks once. Programs are not marked here, and stand as parts that are not answered.
 */
export function markAnswers(parts: readonly AnyPart[], answers: Answers, solution: Solution): PartMark[] {
  const onItsOwn = new Map<string, Mark>();
  for (const part of parts.filter(isByHand))
    if (Object.hasOwn(answers, part.id))
      onItsOwn.set(part.id, markAnswer(part, solution.expected[part.id]!, answers[part.id]!));
  return parts.map((part) => {
    const own = onItsOwn.get(part.id);
    const facts = { id: part.id, isAnswered: own !== undefined, carriedFrom: [], mistakes: [] };
    if (!own || !isByHand(part)) return { ...facts, score: 0, message: "", wrong: [] };
    const wrongBefore = part.follows.filter((id) => (onItsOwn.get(id)?.score ?? 1) < 1);
    if (own.score === 1) return { ...facts, ...own };
    const carried = carry(part, answers, solution);
    if (carried?.score === 1) return { ...facts, ...carried, carriedFrom: wrongBefore };
    return { ...facts, ...own, mistakes: mistakesBehind({ part, parts, answers, solution }) };
  });
}

function carry(part: Part, answers: Answers, { followed }: Solution): Mark | null {
  const due = followed[part.id];
  const isDue = part.follows.length > 0 && due !== undefined && isComparable(part, due);
  return isDue ? markAnswer(part, due, answers[part.id]!) : null;
}

type MistakeQuestion = { part: Part; parts: readonly AnyPart[]; answers: Answers; solution: Solution };

/**
 * Mistakes that lead to a learner's answer: made in this part, from the answers before it; or made earlier, as long as the
 * answers before tell the same story.
 */
function mistakesBehind({ part, parts, answers, solution }: MistakeQuestion): string[] {
  if (!isComputed(part)) return [];
  const { expected, mistakes } = solution;
  const isAnswer = (one: Part, answer: Answer | undefined) =>
    answer !== undefined && isComparable(one, answer) && markAnswer(one, answer, answers[one.id]!).score === 1;
  const isWrong = (answer: Answer | undefined) =>
    answer !== undefined && markAnswer(part, expected[part.id]!, answer).score < 1;
  const before = parts.filter(isByHand).filter(({ id }) => part.follows.includes(id) && Object.hasOwn(answers, id));
  return mistakes
    .filter(({ chained, followed }) => {
      const isMadeHere = isWrong(followed[part.id]) && isAnswer(part, followed[part.id]);
      const isMadeBefore = isWrong(chained[part.id]) && isAnswer(part, chained[part.id]);
      return isMadeHere || (isMadeBefore && before.every((one) => isAnswer(one, chained[one.id])));
    })
    .map(({ id }) => id);
}
