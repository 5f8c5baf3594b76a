import type { AuthorCode } from "./author/author-code.ts";
import { type Explored, isOfInput } from "./author/explore.ts";
import type { Prepared, PreparedCase } from "./author/prepare.ts";
import type { Answer } from "./diagnose.ts";
import {
  type AnswersQuestion,
  explainAnswers,
  type Finding,
  findCandidates,
  observeAnswers,
  relations,
} from "./diagnosis/diagnose-answers.ts";
import type { Hypothesis } from "./diagnosis/hypothesis.ts";
import { placeOf } from "./diagnosis/place.ts";
import { wordsFor } from "./diagnosis/words.ts";
import type { CodeExercise } from "./exercise.ts";
import { asAnswered } from "./optional-outputs.ts";
import type { Diagnosis } from "./report.ts";

export type WhyQuestion = { exercise: CodeExercise; prepared: Prepared; answers: Answer[] };

/** The first look takes so many cases. */
const SAMPLED_CASES = 2;
/** So many candidates of the first look are looked at again, in all cases. */
const MAX_CANDIDATES = 60;

/**
 * Why answers are wrong that no known mistake gives, from the arrays alone: the learner's program is not run again. A
 * first look takes a few cases and everything that may be wrong; what explains them has to explain all others as well.
 */
export async function askWhy(author: Pick<AuthorCode, "explore">, why: WhyQuestion): Promise<Diagnosis[]> {
  const { question, cases, confirmed } = await findReasons(author, why);
  const found = explainAnswers(question, confirmed);
  const named = found.length > 0 ? found : observeAnswers(question);
  const result = why.exercise.metadata.entry.returns.name;
  return named.map((finding) => diagnosisOf(finding, question, cases, result));
}

/** Every name that says what happened, also those that say it in other words. */
export async function allReasons(author: Pick<AuthorCode, "explore">, why: WhyQuestion): Promise<string[]> {
  const { question, confirmed } = await findReasons(author, why);
  return findCandidates(question, confirmed);
}

type Reasons = { question: AnswersQuestion; cases: PreparedCase[]; confirmed: Hypothesis[] };

/** The hypotheses that explained a few cases, with what they give in all of them. */
async function findReasons(
  author: Pick<AuthorCode, "explore">,
  { exercise, prepared, answers }: WhyQuestion,
): Promise<Reasons> {
  const { tolerance = { absolute: 0, relative: 0 }, entry } = exercise.metadata;
  const { optional } = entry.returns;
  const cases = asAnswered(prepared.cases, answers, optional);
  const question = { cases, answers, tolerance, optional };
  const sample = exercise.hasJudge ? [] : takeSample(question, cases);
  if (sample.length === 0) return { question, cases, confirmed: [] };
  const look = restrict(question, sample);
  const explored = await author.explore(
    exercise,
    sample.map((i) => cases[i]!),
  );
  const candidates = findCandidates(look, inOrder(explored, relations(look))).slice(0, MAX_CANDIDATES);
  const isCandidate = (id: string) =>
    candidates.some((candidate) => candidate === id || candidate.startsWith(`${id}@`));
  const keys = new Set(explored.filter(({ id }) => isCandidate(id)).map(({ key }) => key));
  const again = keys.size > 0 ? await author.explore(exercise, cases, keys) : [];
  const related = relations(question).filter(({ id }) => isCandidate(id));
  return { question, cases, confirmed: inOrder(again, related) };
}

/** Of the wrong cases the two largest public ones, which are the same for every seed; or else the two smallest hidden ones. */
function takeSample({ answers }: AnswersQuestion, cases: PreparedCase[]): number[] {
  const wrong = [...cases.keys()].filter((i) => answers[i]?.passed === false);
  const size = (i: number) => JSON.stringify(cases[i]!.input).length;
  const bySize = wrong.toSorted((a, b) => size(a) - size(b));
  const shown = bySize.filter((i) => cases[i]!.visibility === "public");
  return shown.length > 0 ? shown.slice(-SAMPLED_CASES) : bySize.slice(0, SAMPLED_CASES);
}

function restrict({ cases, answers, ...rest }: AnswersQuestion, chosen: number[]): AnswersQuestion {
  return { ...rest, cases: chosen.map((i) => cases[i]!), answers: chosen.map((i) => answers[i]!) };
}

/** Inputs come before outputs, and both before what happened in between: that is the order in which they are understood. */
function inOrder(explored: Explored[], related: Hypothesis[]): Hypothesis[] {
  const [inputs, others] = [explored.filter(isOfInput), explored.filter((each) => !isOfInput(each))];
  return [...inputs.map(toHypothesis), ...related, ...others.map(toHypothesis)];
}

function toHypothesis({ id, outputs }: Explored): Hypothesis {
  return { id, outputOf: (i) => outputs[i] };
}

function diagnosisOf(finding: Finding, question: AnswersQuestion, cases: PreparedCase[], result: string): Diagnosis {
  const shown = finding.cases.find((i) => cases[i]!.visibility === "public");
  const place = shown === undefined ? null : placeOf(question, { position: shown, path: finding.path, result });
  return {
    ...{ id: finding.id, message: wordsFor(finding.id), cases: finding.cases, evidence: "answers" },
    ...(place ? { place } : {}),
  };
}
