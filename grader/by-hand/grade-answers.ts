import type { Prepared } from "../author/prepare.ts";
import { withoutLesser } from "../diagnose.ts";
import { type ByHandExercise, ExerciseError } from "../exercise.ts";
import { emptyReport } from "../grade.ts";
import { isRecord } from "../leaves.ts";
import type { CaseResult, Diagnosis, GradeReport } from "../report.ts";
import type { Value } from "../value.ts";
import { type Answers, markAnswers, type PartMark, type Solution } from "./mark-answers.ts";
import { type AnyPart, isByHand, type Part } from "./part.ts";
import { isComputed } from "./parts-fault.ts";
import { type Answer, readAnswer } from "./read-answer.ts";
import { type PartProblem, problemInWords } from "./read-answers.ts";
import { totalOf } from "./total.ts";

/** What the author's code makes of a learner's own earlier answers. Null where nothing follows. */
export type Followed = { reference: Record<string, Value>; mistakes: Record<string, Record<string, Value>> };

export type AnswersGrading = {
  exercise: ByHandExercise;
  seed: string;
  prepared: Prepared;
  answers: Answers;
  followed: Followed;
};

const MAX_DIAGNOSES = 3;

/**
 * The report on answers that were understood. Each part is a case, open to see; what would be right is for the record
 * alone. Programs are graded elsewhere: here their parts are not answered.
 */
export function gradeAnswers({ exercise, seed, prepared, answers, followed }: AnswersGrading): GradeReport {
  const { parts } = exercise.metadata;
  const expected = expectedAnswers(exercise, prepared);
  const marks = markAnswers(parts, answers, solutionOf(exercise, prepared, expected, followed));
  const diagnosis = diagnoseMarks(exercise, marks);
  const cases = parts.map((part, i) => ({
    ...caseOf(part, marks[i]!, parts),
    diagnosis: diagnosis.filter(({ cases }) => cases.includes(i)).map(({ id }) => id),
    part: {
      ...{ id: part.id, kind: part.kind, points: part.points, score: marks[i]!.score },
      ...(marks[i]!.isAnswered ? { given: answers[part.id]! } : {}),
      ...(isByHand(part) ? { expected: expected[part.id]! } : {}),
      wrong: marks[i]!.wrong,
      ...(marks[i]!.checked ? { checked: marks[i]!.checked } : {}),
    },
  }));
  return { ...emptyReport(exercise, seed), ...totalOf(cases), cases, diagnosis };
}

/** The report on answers that could not be understood: none of them is marked. */
export function refuseAnswers(exercise: ByHandExercise, seed: string, problems: PartProblem[]): GradeReport {
  const place = ({ at = 0 }: PartProblem) => ({ line: 1, column: at + 1, endLine: 1, endColumn: at + 1 });
  const listed = problems.map((problem) => ({
    ...{ code: problem.part || "answers", message: problemInWords(problem) },
    ...place(problem),
  }));
  return { ...emptyReport(exercise, seed), problems: listed };
}

/** What is right in this variant, by part. Throws an ExerciseError where the author's answer is none. */
export function expectedAnswers({ slug, metadata }: ByHandExercise, { cases }: Prepared): Answers {
  const given = cases[0]!.expected;
  return Object.fromEntries(
    metadata.parts.filter(isByHand).map((part) => {
      if (!isComputed(part)) return [part.id, rightIds(part)];
      const reading = readAnswer(part, isRecord(given) ? given[part.id] : undefined);
      if (reading.status === "understood") return [part.id, reading.answer];
      const why = reading.status === "empty" ? "gives back nothing" : `gives back what ${reading.problems[0]!.message}`;
      throw new ExerciseError(slug, "reference.ts", `its answer for "${part.id}" ${why}`);
    }),
  );
}

function rightIds(part: Part): string[] {
  if (part.kind === "order") return part.steps.map(({ id }) => id);
  return part.kind === "choice" ? part.options.filter((option) => "right" in option).map(({ id }) => id) : [];
}

/** The learner's own answers where there are any, and the right ones elsewhere: what a later part is carried on from. */
export function ownAnswers(exercise: ByHandExercise, prepared: Prepared, answers: Answers): Answers {
  const byHand = Object.entries(answers).filter(([part]) => !Object.hasOwn(exercise.programs, part));
  return { ...expectedAnswers(exercise, prepared), ...Object.fromEntries(byHand) };
}

function solutionOf({ metadata }: ByHandExercise, prepared: Prepared, expected: Answers, followed: Followed): Solution {
  const understood = (values: Value | undefined) => understoodAnswers(metadata.parts, values);
  return {
    expected,
    followed: understood(followed.reference),
    mistakes: prepared.mistakes.map(({ id, outputs }) => ({
      id,
      chained: understood(outputs[0]?.value),
      followed: understood(followed.mistakes[id]),
    })),
  };
}

function understoodAnswers(parts: readonly AnyPart[], values: Value | undefined): Answers {
  if (!isRecord(values)) return {};
  const understood: [string, Answer][] = [];
  for (const part of parts.filter(isByHand)) {
    const reading = readAnswer(part, values[part.id]);
    if (reading.status === "understood") understood.push([part.id, reading.answer]);
  }
  return Object.fromEntries(understood);
}

function caseOf(
  part: AnyPart,
  mark: PartMark,
  parts: readonly AnyPart[],
): Pick<CaseResult, "title" | "visibility" | "status" | "message"> {
  const facts = { title: part.title, visibility: "public" as const };
  if (!mark.isAnswered) return { ...facts, status: "not-run", message: "Not answered yet." };
  if (mark.score < 1) return { ...facts, status: "failed", message: mark.message };
  if (mark.carriedFrom.length === 0) return { ...facts, status: "passed" };
  const earlier = mark.carriedFrom.map((id) => parts.find((one) => one.id === id)!.title).join(" and ");
  const message = `Right, carried on from your own answer to “${earlier}”, which is not. It has full marks; the number itself will change.`;
  return { ...facts, status: "passed", message };
}

function diagnoseMarks({ mistakes }: ByHandExercise, marks: PartMark[]): Diagnosis[] {
  const found = mistakes
    .map(({ id, message }) => ({
      ...{ id, message, evidence: "mistake" as const },
      cases: [...marks.keys()].filter((i) => marks[i]!.mistakes.includes(id)),
    }))
    .filter(({ cases }) => cases.length > 0)
    .toSorted((a, b) => b.cases.length - a.cases.length);
  return withoutLesser(found).slice(0, MAX_DIAGNOSES);
}
