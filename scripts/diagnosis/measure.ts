import { z } from "zod";
import { allReasons, askWhy } from "#grader/ask-why.ts";
import { type AuthorCode, createAuthorCode } from "#grader/author/author-code.ts";
import type { Prepared } from "#grader/author/prepare.ts";
import type { Answer } from "#grader/diagnose.ts";
import { isObservation, readId } from "#grader/diagnosis/hypothesis.ts";
import type { CodeExercise } from "#grader/exercise.ts";
import { type Mutant, mutate } from "#grader/mutation/mutate.ts";
import type { Value } from "#grader/value.ts";
import labels from "./labels.json" with { type: "json" };
import { nameMistakes, toAnswer } from "./name-mistakes.ts";
import { answersOf, compile, isWrong, onlyHidden, type Processes } from "./programs.ts";
import { unrelatedAnswers } from "./unrelated.ts";

/** Accepted names by mistake; an empty list for one whose cause has no name in the vocabulary. */
const Labels = z.record(z.string(), z.record(z.string(), z.array(z.string())));

/**
 * What the diagnosis says of programs with the lookup of known mistakes off. `right` of `labelled` got a right name;
 * `falseNames` are those that said something that is not so, with what they said.
 */
export type Figures = { programs: number; labelled: number; right: number; falseNames: string[]; missed: string[] };

/** `mutants` were looked at while the rules were written, `heldOut` were not. */
export type Measured = { mistakes: Figures; mutants: Figures; heldOut: Figures; unrelated: Figures };

export function nothingMeasured(): Measured {
  return { mistakes: noFigures(), mutants: noFigures(), heldOut: noFigures(), unrelated: noFigures() };
}

/** Drawn from each of two alternatives; some do not compile, and some are right after all. */
const MUTANTS = 5;

/** Looked at while rules are written. */
const SEEN = "";
/** Were held out before, and served their turn: whoever changes rules after a measurement knows more than before. */
const RETIRED = ["held out: "];
/** Nobody has looked at these. */
const HELD_OUT = "held out, second draw: ";

function noFigures(): Figures {
  return { programs: 0, labelled: 0, right: 0, falseNames: [], missed: [] };
}

/** Measures one exercise. An exercise with a judge has no arrays to compare, and gives nothing. */
export async function measureDiagnosis(processes: Processes, exercise: CodeExercise): Promise<Measured> {
  const measured = nothingMeasured();
  if (exercise.hasJudge) return measured;
  const author = createAuthorCode({ pool: processes.runners, store: undefined, log: () => {} });
  const [prepared, other] = (await author.prepareAll(exercise, ["diagnosis-1", "diagnosis-2"])) as [Prepared, Prepared];
  await measureMistakes(author, exercise, prepared, measured.mistakes);
  await measureUnrelated(author, exercise, prepared, measured.unrelated);
  const question = { processes, author, exercise, prepared, other: onlyHidden(other) };
  await measureMutants({ ...question, draws: [SEEN] }, measured.mutants);
  await measureMutants({ ...question, draws: [SEEN, ...RETIRED, HELD_OUT] }, measured.heldOut);
  return measured;
}

async function measureMistakes(
  author: AuthorCode,
  exercise: CodeExercise,
  prepared: Prepared,
  figures: Figures,
): Promise<void> {
  const known = Labels.parse(labels)[exercise.slug] ?? {};
  for (const { program, ids } of await nameMistakes(author, exercise, prepared)) {
    const accepted = known[program] ?? [];
    const said = ids.filter((id) => !isObservation(id));
    figures.programs++;
    const isRight = accepted.length > 0 && ids.some((id) => accepted.includes(id));
    if (accepted.length > 0) figures.labelled++;
    if (isRight) figures.right++;
    else if (accepted.length > 0) figures.missed.push(`${exercise.slug}/${program}: ${ids.join(", ") || "nothing"}`);
    const wrong = said.filter((id) => !accepted.includes(id));
    if (wrong.length > 0 && !isRight) figures.falseNames.push(`${exercise.slug}/${program}: ${wrong.join(", ")}`);
  }
}

async function measureUnrelated(
  author: AuthorCode,
  exercise: CodeExercise,
  prepared: Prepared,
  figures: Figures,
): Promise<void> {
  for (const { program, values } of unrelatedAnswers(prepared.cases, exercise.slug)) {
    const answers = values.map((value, i) => toAnswer(exercise, prepared.cases[i]!.expected, value));
    const said = (await namesOf(author, exercise, prepared, answers)).filter((id) => !isObservation(id));
    figures.programs++;
    if (said.length > 0) figures.falseNames.push(`${exercise.slug}, ${program}: ${said.join(", ")}`);
  }
}

type MutantQuestion = {
  processes: Processes;
  author: AuthorCode;
  exercise: CodeExercise;
  prepared: Prepared;
  other: Prepared;
  /** What their seeds begin with: the last draw is measured, and has none of the mutants of those before. */
  draws: string[];
};

/**
 * A mutant's name is right when it says what gives the mutant's answers also in cases that it was not found in: the
 * hidden ones of another seed, looked at by themselves.
 */
async function measureMutants(
  { processes, author, exercise, prepared, other, draws }: MutantQuestion,
  figures: Figures,
): Promise<void> {
  const alternatives = exercise.alternatives.map(({ code }) => code);
  for (const [k, code] of alternatives.slice(0, 2).entries()) {
    for (const mutant of drawMutants(code, `${exercise.slug} ${k}`, draws)) {
      const program = await compile(processes, exercise, mutant.code);
      if (program === null) continue;
      const answers = await answersOf(processes, exercise, program, prepared.cases);
      const again = await answersOf(processes, exercise, program, other.cases);
      if (!isWrong(answers) || !isWrong(again)) continue;
      const found = await namesOf(author, exercise, prepared, answers);
      // Where there is no number in the other cases, nothing can be held against them.
      if (again.every((answer) => !answer || answer.passed || !hasNumbers(answer.value))) continue;
      const confirmed = found.length > 0 ? await allReasons(author, { exercise, prepared: other, answers: again }) : [];
      figures.programs++;
      figures.labelled++;
      const what = `${exercise.slug}: ${mutant.change.replaceAll(/\s+/g, " ")}`;
      const isConfirmed = (id: string) => confirmed.some((also) => isSameCause(id, also));
      if (found.some((id) => isConfirmed(id) || isPlain(id))) figures.right++;
      else if (found.every(isObservation)) figures.missed.push(`${what}: ${found.join(", ") || "nothing"}`);
      else figures.falseNames.push(`${what}: ${found.join(", ")}; in other cases ${confirmed.join(", ") || "nothing"}`);
    }
  }
}

/** The last of several draws, each without what was drawn before. */
export function drawMutants(code: string, name: string, draws: string[]): Mutant[] {
  const drawn: Mutant[][] = [];
  for (const draw of draws) drawn.push(mutate(code, MUTANTS, `${draw}${name}`, drawn.flat()));
  return drawn.at(-1) ?? [];
}

/** What is seen and needs no other case to be so. */
function isPlain(id: string): boolean {
  return ["not-finite", "shape-transposed", "shape-wrong", "ragged", "single-precision", "rounded"].includes(
    readId(id).kind,
  );
}

function hasNumbers(value: Value): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return value !== null && typeof value === "object" && Object.values(value).every(hasNumbers);
}

function isSameCause(a: string, b: string): boolean {
  const [one, other] = [readId(a), readId(b)];
  return one.kind === other.kind && one.things.join() === other.things.join();
}

async function namesOf(
  author: AuthorCode,
  exercise: CodeExercise,
  prepared: Prepared,
  answers: Answer[],
): Promise<string[]> {
  return (await askWhy(author, { exercise, prepared, answers })).map(({ id }) => id);
}

export function addFigures(a: Figures, b: Figures): Figures {
  return {
    programs: a.programs + b.programs,
    labelled: a.labelled + b.labelled,
    right: a.right + b.right,
    falseNames: [...a.falseNames, ...b.falseNames],
    missed: [...a.missed, ...b.missed],
  };
}
