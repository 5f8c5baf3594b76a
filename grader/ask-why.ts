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
import type { Exercise } from "./exercise.ts";
import type { Diagnosis } from "./report.ts";

export type WhyQuestion = { exercise: Exercise; prepared: Prepared; answers: Answer[] };

/** The first look takes so many cases. */
const SAMPLED_CASES = 2;
/** So many candidates of the first look are looked at again, in all cases. */
const MAX_CANDIDATES = 60;

/**
 * Why answers are wrong that no known mistake gives, from the arrays alone: the learner's program is not run again. A
 * first look takes a few cases and everything that may be wrong; what explains them has to explain all others as well.
 */
export async function askWhy(
  author: Pick<AuthorCode, "explore">,
  { exercise, prepared: { cases }, answers }: WhyQuestion,
): Promise<Diagnosis[]> {
  const { tolerance } = exercise.metadata;
  if (!tolerance || exercise.hasJudge) return [];
  const question = { cases, answers, tolerance };
  const sample = takeSample(question, cases);
  if (sample.length === 0) return [];
  const look = restrict(question, sample);
  const explored = await author.explore(
    exercise,
    sample.map((i) => cases[i]!),
  );
  const hypotheses = inOrder(explored, relations(look));
  const candidates = findCandidates(look, hypotheses).slice(0, MAX_CANDIDATES);
  const found = candidates.length > 0 ? await confirm(author, exercise, question, cases, candidates, explored) : [];
  const named = found.length > 0 ? found : observeAnswers(question);
  return named.map((finding) => diagnosisOf(finding, question, cases));
}

/** Of the wrong cases the two largest public ones, which are the same for every seed; or else the two smallest hidden ones. */
function takeSample({ answers }: AnswersQuestion, cases: PreparedCase[]): number[] {
  const wrong = [...cases.keys()].filter((i) => answers[i]?.passed === false);
  const size = (i: number) => JSON.stringify(cases[i]!.input).length;
  const bySize = wrong.toSorted((a, b) => size(a) - size(b));
  const shown = bySize.filter((i) => cases[i]!.visibility === "public");
  return shown.length > 0 ? shown.slice(-SAMPLED_CASES) : bySize.slice(0, SAMPLED_CASES);
}

function restrict({ cases, answers, tolerance }: AnswersQuestion, chosen: number[]): AnswersQuestion {
  return { tolerance, cases: chosen.map((i) => cases[i]!), answers: chosen.map((i) => answers[i]!) };
}

async function confirm(
  author: Pick<AuthorCode, "explore">,
  exercise: Exercise,
  question: AnswersQuestion,
  cases: PreparedCase[],
  candidates: string[],
  explored: { key: string; id: string }[],
): Promise<Finding[]> {
  const isCandidate = (id: string) =>
    candidates.some((candidate) => candidate === id || candidate.startsWith(`${id}@`));
  const keys = new Set(explored.filter(({ id }) => isCandidate(id)).map(({ key }) => key));
  const again = keys.size > 0 ? await author.explore(exercise, cases, keys) : [];
  const related = relations(question).filter(({ id }) => isCandidate(id));
  return explainAnswers(question, inOrder(again, related));
}

/** Inputs come before outputs, and both before what happened in between: that is the order in which they are understood. */
function inOrder(explored: Explored[], related: Hypothesis[]): Hypothesis[] {
  const [inputs, others] = [explored.filter(isOfInput), explored.filter((each) => !isOfInput(each))];
  return [...inputs.map(toHypothesis), ...related, ...others.map(toHypothesis)];
}

function toHypothesis({ id, outputs }: Explored): Hypothesis {
  return { id, outputOf: (i) => outputs[i] };
}

function diagnosisOf(finding: Finding, question: AnswersQuestion, cases: PreparedCase[]): Diagnosis {
  const shown = finding.cases.find((i) => cases[i]!.visibility === "public");
  const place = shown === undefined ? null : placeOf(question, shown, finding.path);
  return {
    ...{ id: finding.id, message: wordsFor(finding.id), cases: finding.cases, evidence: "answers" },
    ...(place ? { place } : {}),
  };
}
