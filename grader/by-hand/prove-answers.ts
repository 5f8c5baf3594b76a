import type { Prepared } from "../author/prepare.ts";
import type { Engine } from "../engine.ts";
import type { ByHandExercise } from "../exercise.ts";
import { isRecord } from "../leaves.ts";
import { alternativeFault, mistakeFault } from "../program-faults.ts";
import { MIN_MISTAKE_BY_HAND } from "../proof-bounds.ts";
import { asDistance, casesFile, type Failure, settled } from "../proof-steps.ts";
import type { Proof, ProofListener } from "../prove-exercise.ts";
import type { GradeReport } from "../report.ts";
import type { Value } from "../value.ts";
import { missingNames, type Variant } from "./fill-in.ts";
import { expectedAnswers } from "./grade-answers.ts";
import { distanceOfEntry, entriesOf, markAnswer } from "./mark.ts";
import type { Answers } from "./mark-answers.ts";
import { isByHand, isNumericPart, type Part } from "./part.ts";
import { isComputed } from "./parts-fault.ts";
import { type Answer, readAnswer } from "./read-answer.ts";

type Question = { exercise: ByHandExercise; prepared: Prepared[]; seeds: string[] };

/**
 * For every seed the reference's answers are finite, not degenerate and right by their own measure, every alternative
 * passes, and every mistake fails, misses clearly, and is told its own message first. The prompts find their numbers.
 */
export async function proveAnswers(
  engine: Engine,
  { exercise, ...seeded }: Question,
  proof: Proof,
  tell: ProofListener,
): Promise<void> {
  await provePaper(engine, { ...seeded, exercise: withoutPrograms(exercise) }, proof, tell);
}

/** Programs prove themselves, and whether they are answered does not matter here. */
function withoutPrograms({ metadata, ...exercise }: ByHandExercise): ByHandExercise {
  return { ...exercise, metadata: { ...metadata, parts: metadata.parts.filter(isByHand) }, programs: {} };
}

async function provePaper(engine: Engine, question: Question, proof: Proof, tell: ProofListener): Promise<void> {
  const { exercise, prepared, seeds } = question;
  proof.cases = exercise.metadata.parts.length;
  proof.variants = new Set(prepared.map(({ cases }) => JSON.stringify(cases[0]!.input))).size;
  proof.failures.push(...namesThatMiss(exercise, prepared[0]!.cases[0]!.input));
  tell(settled(casesFile(exercise), [...proof.failures]));
  const expected = prepared.map((each) => expectedAnswers(exercise, each));
  const fault = firstOf(expected, (answers, i) => degenerate(exercise, answers, seeds[i]!));
  if (fault) proof.failures.push({ file: "reference.ts", rule: fault });

  const settle = (file: string) =>
    settled(
      file,
      proof.failures.filter((failure) => failure.file === file),
    );
  const prove = async (file: string, answers: Value[], faultIn: (report: GradeReport) => string | null) => {
    const reports = await engine.gradeAnswers({ ...question, answers: answers.map((each) => JSON.stringify(each)) });
    proof.gradings += reports.length;
    const rule = firstOf(reports, (report) => withSeed(refusal(report) ?? faultIn(report), report));
    if (rule) proof.failures.push({ file, rule });
    return rule === null;
  };
  await prove("reference.ts", expected, alternativeFault);
  tell(settle("reference.ts"));
  for (const { id } of exercise.alternatives) {
    const file = `alternatives/${id}.ts`;
    tell({ id: file, state: "running" });
    await prove(file, await engine.answer(exercise, id, prepared), alternativeFault);
    tell(settle(file));
  }
  for (const { id } of exercise.mistakes) {
    const file = `mistakes/${id}.ts`;
    tell({ id: file, state: "running" });
    const given = prepared.map(({ mistakes }, i) => {
      const wrong = mistakes.find((one) => one.id === id)!.outputs[0]?.value;
      // All else is right, so that nothing but the mistake can be what fails.
      return { ...expected[i]!, ...(isRecord(wrong) ? wrong : {}) };
    });
    const holds = await prove(file, given, (report) => mistakeFault(report, id));
    const distance = Math.min(...given.map((answers, i) => largestDistance(exercise, expected[i]!, answers)));
    proof.nearestMistake = Math.min(proof.nearestMistake ?? Number.POSITIVE_INFINITY, distance);
    const rule = `misses by ${distance.toPrecision(2)} tolerances in one of the seeds, and ${MIN_MISTAKE_BY_HAND} are needed`;
    if (holds && distance < MIN_MISTAKE_BY_HAND) proof.failures.push({ file, rule });
    tell({ ...settle(file), distance: asDistance(distance) });
  }
}

/** Answers that no learner could hand in, since they are not understood or have another form than is asked for. */
function refusal({ problems: [problem] }: GradeReport): string | null {
  return problem ? `gives an answer that cannot be handed in: ${problem.message}` : null;
}

function withSeed(fault: string | null, { seed }: GradeReport): string | null {
  return fault && `${fault} (seed ${seed})`;
}

function firstOf<T>(items: readonly T[], find: (item: T, i: number) => string | null): string | null {
  for (const [i, item] of items.entries()) {
    const found = find(item, i);
    if (found) return found;
  }
  return null;
}

function namesThatMiss({ prompt, metadata }: ByHandExercise, variant: Variant): Failure[] {
  const texts = metadata.parts
    .filter(isByHand)
    .flatMap(textsWithNumbers)
    .map((text) => ({ file: "exercise.json", text }));
  return [{ file: "prompt.md", text: prompt }, ...texts].flatMap(({ file, text }) =>
    missingNames(text, variant).map((name) => ({ file, rule: `asks for {{${name}}}, which the variants do not have` })),
  );
}

/** The texts of a part that are shown with the variant's numbers. */
function textsWithNumbers(part: Part): string[] {
  if (part.kind === "choice") return [part.prompt, ...part.options.map(({ text }) => text)];
  return part.kind === "order"
    ? [part.prompt, ...[...part.steps, ...part.distractors].map(({ text }) => text)]
    : [part.prompt];
}

/** An answer that is nothing but zeros, or one number again and again, can be had without any work. */
function degenerate({ metadata }: ByHandExercise, answers: Answers, seed: string): string | null {
  return firstOf(metadata.parts.filter(isNumericPart), (part) => {
    const values = entriesOf(answers[part.id]!).map(({ value }) => value);
    const [first] = values;
    const isSame = values.every((value) => value === first && (value === 0 || values.length > 1));
    return isSame ? `its answer for "${part.id}" is ${first} throughout (seed ${seed})` : null;
  });
}

/** The farthest that any part of a wrong answer is from the right one, in tolerances. */
function largestDistance({ metadata }: ByHandExercise, expected: Answers, given: Value): number {
  if (!isRecord(given)) return Number.POSITIVE_INFINITY;
  const distances = metadata.parts
    .filter(isComputed)
    .map((part) => distanceOf(part, expected[part.id]!, given[part.id]));
  return Math.max(0, ...distances);
}

function distanceOf(part: Part, expected: Answer, value: Value | undefined): number {
  const reading = readAnswer(part, value);
  if (reading.status === "empty") return 0;
  if (reading.status === "problem") return Number.POSITIVE_INFINITY;
  if (!isNumericPart(part)) return markAnswer(part, expected, reading.answer).score < 1 ? Number.POSITIVE_INFINITY : 0;
  const given = entriesOf(reading.answer);
  return Math.max(
    ...entriesOf(expected).map(({ value: due }, i) => distanceOfEntry(due, given[i]!.value, part.tolerance)),
  );
}
