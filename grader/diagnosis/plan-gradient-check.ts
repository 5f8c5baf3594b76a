import { argumentsOf, type PreparedCase } from "../author/prepare.ts";
import type { CodeExercise } from "../exercise.ts";
import { leafAt, leavesOf } from "../leaves.ts";
import { type CaseResult, isWrong } from "../report.ts";
import type { Call, CallOutcome } from "../runner/converse.ts";
import { seedFor } from "../seed.ts";
import type { Value } from "../value.ts";
import { hasSameShape, type Index, indicesOf, numberAt, replaceAt, shareOut, spread } from "./tensors.ts";

export type CheckQuestion = {
  exercise: CodeExercise;
  cases: PreparedCase[];
  results: CaseResult[];
  outcomes: CallOutcome[];
};

/** One entry of a gradient, and the two values of its parameter between which the loss is to be measured. */
export type Probe = { tensor: string; index: Index; gradient: number; plus: number; minus: number };

/** `value`: what came back in the case. `calls`: the case as it was, two for each probe, and the case once more. */
export type GradientCheck = {
  position: number;
  isPublic: boolean;
  isLossRight: boolean;
  value: Value;
  probes: Probe[];
  calls: Call[];
};

/** With the two calls as in the case itself these make 200. */
const MAX_PROBES = 99;
/** So that large inputs, of hidden cases for the most part, do not make megabytes of calls. */
const MAX_NUMBERS_SENT = 40_000;
/** Rounding of the loss errs by 1e-16 / step and the bend of the loss by step²: together least near here. */
const STEP = 1e-5;

/**
 * What to ask of a program to hold its gradients against its loss: in a public case that has one of them wrong, or else
 * in the first hidden case that failed. What is sent may not depend on hidden expected values (see docs/decisions/0015),
 * so that of a hidden case nothing is used but its inputs, its status and what the program gave back.
 */
export function planGradientCheck(question: CheckQuestion): GradientCheck | null {
  const { exercise, results } = question;
  const { gradients } = exercise.metadata;
  if (!gradients) return null;
  const concerned = [gradients.loss, ...Object.keys(gradients.of)];
  const positions = [...results.keys()].filter((i) => results[i]!.status === "failed" && isUsable(question, i));
  const shown = positions.find((i) => results[i]!.visibility === "public" && isWrongIn(results[i]!, concerned));
  const position = shown ?? positions.find((i) => results[i]!.visibility === "hidden");
  return position === undefined ? null : planFor(question, position);
}

function isWrongIn({ outputs = [] }: CaseResult, concerned: string[]): boolean {
  return outputs.some((output) => isWrong(output) && concerned.includes(output.name.split(".")[0]!));
}

/** The loss is a number, and each gradient has the shape of its parameter. */
function isUsable(question: CheckQuestion, position: number): boolean {
  const loss = lossOf(question.exercise, question.outcomes[position]);
  const tensors = tensorsOf(question, position);
  return Number.isFinite(loss) && tensors.every(({ parameter, gradient }) => hasSameShape(parameter, gradient));
}

/** NaN when there is none. */
export function lossOf({ metadata }: CodeExercise, outcome: CallOutcome | undefined): number {
  const value = answerOf(outcome);
  const loss = value === undefined ? undefined : leafAt(value, [metadata.gradients!.loss]);
  return typeof loss === "number" ? loss : Number.NaN;
}

export function answerOf(outcome: CallOutcome | undefined): Value | undefined {
  return outcome?.status === "value" ? outcome.value : undefined;
}

/** `path`: the names that lead to the parameter in the input. `wanted`: null where that is no business of the plan. */
type Tensor = {
  name: string;
  path: string[];
  parameter: Value;
  gradient: Value | undefined;
  wanted: Value | undefined;
};

function tensorsOf({ exercise, cases, outcomes }: CheckQuestion, position: number): Tensor[] {
  const { input, expected, visibility } = cases[position]!;
  const value = answerOf(outcomes[position]) ?? null;
  return Object.entries(exercise.metadata.gradients!.of).flatMap(([output, name]) =>
    leavesOf(input[name]!).map((leaf) => ({
      name: [output, ...leaf.path].join("."),
      path: [name, ...leaf.path],
      parameter: leaf.value,
      gradient: leafAt(value, [output, ...leaf.path]),
      wanted: visibility === "public" ? leafAt(expected, [output, ...leaf.path]) : undefined,
    })),
  );
}

function planFor(question: CheckQuestion, position: number): GradientCheck {
  const { exercise, cases, results, outcomes } = question;
  const { input, visibility } = cases[position]!;
  const tensors = tensorsOf(question, position);
  const all = tensors.map(({ parameter }) => indicesOf(parameter));
  const affordable = Math.floor(MAX_NUMBERS_SENT / (2 * countNumbers(Object.values(input))));
  const shares = shareOut(
    all.map((indices) => indices.length),
    Math.min(MAX_PROBES, affordable),
  );
  const call = (moved: Record<string, Value>): Call => ({
    entry: exercise.metadata.entry.name,
    args: argumentsOf(exercise, moved),
    seed: seedFor(exercise.slug, position),
  });
  const probes: Probe[] = [];
  const calls = [call(input)];
  for (const [k, tensor] of tensors.entries()) {
    for (const index of pickEntries(all[k]!, shares[k]!, tensor)) {
      const at = numberAt(tensor.parameter, index);
      const step = STEP * Math.max(1, Math.abs(at));
      const [plus, minus] = [at + step, at - step];
      probes.push({ tensor: tensor.name, index, gradient: numberAt(tensor.gradient, index), plus, minus });
      for (const x of [plus, minus])
        calls.push(call(replaceAt(input, [...tensor.path, ...index], x) as Record<string, Value>));
    }
  }
  const loss = exercise.metadata.gradients!.loss;
  const isLossRight = results[position]!.outputs?.find(({ name }) => name === loss)?.status === "equal";
  return {
    ...{ position, isPublic: visibility === "public", isLossRight },
    ...{ value: answerOf(outcomes[position])!, probes, calls: [...calls, call(input)] },
  };
}

function countNumbers(value: Value): number {
  if (value === null || typeof value !== "object") return 1;
  return Object.values(value).reduce<number>((count, part) => count + countNumbers(part), 0);
}

/** Half of them where the gradient is furthest from what it should be, if that may be known here, the others spread. */
function pickEntries(all: Index[], count: number, { gradient, wanted }: Tensor): Index[] {
  if (wanted === undefined || count >= all.length) return spread(all, count);
  const distance = (index: Index) => {
    const d = Math.abs(numberAt(gradient, index) - numberAt(wanted, index));
    return Number.isNaN(d) ? Number.POSITIVE_INFINITY : d;
  };
  const furthest = all.toSorted((a, b) => (distance(a) === distance(b) ? 0 : distance(b) - distance(a)));
  const chosen = new Set(furthest.slice(0, Math.ceil(count / 2)));
  for (const index of spread(all, count)) if (chosen.size < count) chosen.add(index);
  return all.filter((index) => chosen.has(index));
}
