import type { Tolerance } from "#numeric/compare.ts";
import { type Answer, countWrongEntries, explain, type OutputOf, wrongEntries } from "../diagnose.ts";
import { leafAt, leavesOf } from "../leaves.ts";
import type { OptionalOutputs } from "../optional-outputs.ts";
import { type AnsweredCase, answerChanges, PLAIN_KINDS } from "./changed-answers.ts";
import { type Hypothesis, inOutput, isRare, readId } from "./hypothesis.ts";
import { observe } from "./observations.ts";

/** What each case expects is what its answer is asked for, without the optional outputs that it leaves out. */
export type AnswersQuestion = {
  cases: AnsweredCase[];
  answers: Answer[];
  tolerance: Tolerance;
  optional?: OptionalOutputs;
};

/** A cause, the cases that speak for it, and the output in which it was looked for when it was not all of them. */
export type Finding = { id: string; cases: number[]; path: string[] | null };

/** What explains an answer as a whole is said once: a second name would be other words for it, or a guess. */
const MAX_NAMES = 1;
/** Several outputs may be wrong for reasons of their own. */
const MAX_PARTS = 2;
/** So many wrong numbers in one output have to be just what the hypothesis gives, since one alone may be by chance. */
const ENOUGH_ENTRIES = 3;

/**
 * The hypotheses that explain the answers, strongest first. One that explains the answer as a whole comes before those
 * that explain single outputs, of which each wrong output may have its own.
 */
export function explainAnswers(question: AnswersQuestion, hypotheses: Hypothesis[]): Finding[] {
  const likelyFirst = [...hypotheses.filter(({ id }) => !isRare(id)), ...hypotheses.filter(({ id }) => isRare(id))];
  const whole = explainPart(question, likelyFirst, null);
  if (whole.length > 0) return whole.slice(0, MAX_NAMES);
  // Of a single output what can be said of its array comes before what may have happened on the way to it.
  const isPlain = ({ id }: Hypothesis) => PLAIN_KINDS.has(readId(id).kind);
  const ordered = [...likelyFirst.filter(isPlain), ...likelyFirst.filter((each) => !isPlain(each))];
  const parts = wrongOutputs(question).flatMap((path) => explainPart(question, ordered, path).slice(0, 1));
  return mergeAlike(parts).slice(0, MAX_PARTS);
}

/** What happened in several outputs alike is one thing. */
function mergeAlike(findings: Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ id }) => nameIn(id, []));
  return [...groups].map(([id, group]) => {
    const outputs = group.map(({ path }) => path!.join("."));
    const shown = outputs.length > MAX_OUTPUTS ? [...outputs.slice(0, MAX_OUTPUTS), "…"] : outputs;
    const cases = [...new Set(group.flatMap((each) => each.cases))].sort((a, b) => a - b);
    return { id: `${id}@${shown.join(", ")}`, cases, path: group[0]!.path };
  });
}

const MAX_OUTPUTS = 3;

/** All that may explain a few of the answers, before the others are looked at. */
export function findCandidates(question: AnswersQuestion, hypotheses: Hypothesis[]): string[] {
  const parts = [null, ...wrongOutputs(question)];
  return [...new Set(parts.flatMap((path) => matchPart(question, hypotheses, path).map(({ id }) => id)))];
}

/** Everything that follows from the arrays alone. */
export function relations(question: AnswersQuestion): Hypothesis[] {
  return answerChanges(question.cases);
}

function explainPart(question: AnswersQuestion, hypotheses: Hypothesis[], path: string[] | null): Finding[] {
  return matchPart(question, hypotheses, path).filter(({ isEnough }) => isEnough());
}

type Match = Finding & { isEnough: () => boolean };

function matchPart(question: AnswersQuestion, hypotheses: Hypothesis[], path: string[] | null): Match[] {
  const part = path === null ? question : onlyOutput(question, path);
  const suspicions = hypotheses
    .filter(({ id }) => path === null || isAbout(id, path))
    .map((named) => ({
      named,
      outputOf: path === null ? named.outputOf : (i: number) => onlyLeaf(named.outputOf(i), path),
    }));
  const found = explain({ ...part, suspicions }).map(({ named, cases }) => {
    const outputOf: OutputOf = (i) => (path === null ? named.outputOf(i) : onlyLeaf(named.outputOf(i), path));
    return { id: nameIn(named.id, path), cases, path, isEnough: () => isStrong(part, outputOf, cases) };
  });
  return withoutRepetition(found);
}

function nameIn(id: string, path: string[] | null): string {
  return path === null ? id : inOutput(id.replace(/@[^@]*$/s, ""), path);
}

function isAbout(id: string, path: string[]): boolean {
  const { output } = readId(id);
  return output === null || output === path.join(".");
}

function onlyOutput({ cases, answers, tolerance }: AnswersQuestion, path: string[]): AnswersQuestion {
  return {
    tolerance,
    cases: cases.map(({ input, expected }) => ({ input, expected: leafAt(expected, path)! })),
    answers: answers.map((answer, i) => {
      const value = answer && leafAt(answer.value, path);
      if (value === undefined || value === null) return null;
      const passed = countWrongEntries(leafAt(cases[i]!.expected, path)!, value, tolerance) === 0;
      return { passed, value };
    }),
  };
}

function onlyLeaf(output: ReturnType<OutputOf>, path: string[]): ReturnType<OutputOf> {
  if (!output) return output;
  const value = leafAt(output.value, path);
  return value === undefined ? null : { value };
}

/** Outputs that are wrong in some case, in their order; none when there is one output only. */
function wrongOutputs({ cases, answers, tolerance }: AnswersQuestion): string[][] {
  const paths = leavesOf(cases[0]?.expected ?? null).map(({ path }) => path);
  if (paths.length < 2) return [];
  return paths.filter((path) =>
    answers.some((answer, i) => {
      const value = answer && leafAt(answer.value, path);
      return (
        value !== null &&
        value !== undefined &&
        countWrongEntries(leafAt(cases[i]!.expected, path)!, value, tolerance) > 0
      );
    }),
  );
}

/**
 * Enough wrong numbers, or the same coincidence in two cases. Whole numbers coincide easily (−1 where nothing was found
 * is −1 for many reasons), so of them there have to be several different ones.
 */
function isStrong({ cases, tolerance }: AnswersQuestion, outputOf: OutputOf, explained: number[]): boolean {
  const wrong = explained.map((i) => wrongEntries(cases[i]!.expected, outputOf(i)?.value, tolerance));
  const all = wrong.flat();
  if (all.every(({ value }) => Number.isInteger(value)))
    return new Set(all.map(({ path, value }) => `${path} ${value}`)).size >= ENOUGH_ENTRIES;
  return explained.length >= 2 || wrong.some((entries) => entries.length >= ENOUGH_ENTRIES);
}

function withoutRepetition(found: Match[]): Match[] {
  return found.filter(({ id }, k) => found.findIndex((other) => other.id === id) === k);
}

/** What is seen in every wrong answer that there is, for want of a cause. */
export function observeAnswers({ cases, answers }: AnswersQuestion): Finding[] {
  const wrong = [...answers.keys()].filter((i) => answers[i] && !answers[i].passed);
  const seen = new Map<string, number[]>();
  for (const i of wrong)
    for (const { id } of observe({ expected: cases[i]!.expected, actual: answers[i]!.value }))
      seen.set(id, [...(seen.get(id) ?? []), i]);
  return [...seen]
    .filter(([id, positions]) => positions.length === wrong.length || readId(id).kind === "not-finite")
    .map(([id, positions]) => ({ id, cases: positions, path: null }))
    .slice(0, MAX_PARTS);
}
