import { isDeepStrictEqual } from "node:util";
import type { CodeExercise } from "../exercise.ts";
import type { Diagnosis } from "../report.ts";
import type { CallOutcome } from "../runner/converse.ts";
import { answerOf, type GradientCheck, lossOf, type Probe } from "./plan-gradient-check.ts";

/**
 * A central difference with this step errs by about 1e-10 of the loss and of the gradients met here; the rest is room
 * for long sequences.
 */
const AGREES = { ofLoss: 1e-8, ofGradient: 1e-6 };
/** What is further away than that many times the error is no error. In between nothing is said. */
const CLEARLY = 100;

const FORWARD = "forward-wrong";
const BACKWARD = "backward-wrong:";

/**
 * Of loss and gradients one is wrong, and the program's own loss says which: if it moves as the gradients say, they
 * belong to the loss; if it does not although it is right, they do not. All else would be a guess, and so would be
 * anything about a program that answers the same question in two ways.
 */
export function checkGradients(exercise: CodeExercise, check: GradientCheck, outcomes: CallOutcome[]): Diagnosis[] {
  const losses = outcomes.map((outcome) => lossOf(exercise, outcome));
  const isSteady = [outcomes[0], outcomes.at(-1)].every((outcome) => isDeepStrictEqual(answerOf(outcome), check.value));
  if (losses.length !== check.calls.length || !losses.every(Number.isFinite) || !isSteady) return [];

  const loss = losses[0]!;
  const found = check.probes.map((probe, k) => weigh(probe, loss, losses[2 * k + 1]!, losses[2 * k + 2]!));
  if (!check.isLossRight) {
    const isBelieved = found.every(({ agrees }) => agrees) && found.some(({ isFelt }) => isFelt);
    return isBelieved ? [diagnosis(FORWARD, check)] : [];
  }
  const departing = found.filter(({ departs }) => departs).map(({ probe }) => probe);
  if (departing.length === 0) return [];
  const tensors = [...new Set(departing.map(({ tensor }) => tensor))];
  const place = check.isPublic ? { place: placeOf(exercise, departing) } : {};
  return [{ ...diagnosis(`${BACKWARD}${tensors.join(",")}`, check), ...place }];
}

type Finding = { probe: Probe; agrees: boolean; departs: boolean; isFelt: boolean };

/** `isFelt`: the entry has a part in the loss. That the gradient of what has none is 0 proves nothing. */
function weigh(probe: Probe, loss: number, atPlus: number, atMinus: number): Finding {
  const { gradient, plus, minus } = probe;
  const slope = (atPlus - atMinus) / (plus - minus);
  const size = Math.max(Math.abs(gradient), Math.abs(slope));
  const error = AGREES.ofLoss * Math.max(1, Math.abs(loss)) + AGREES.ofGradient * size;
  const distance = Math.abs(gradient - slope);
  return {
    probe,
    agrees: distance <= error,
    // A gradient that is no number departs from any.
    departs: !(distance <= CLEARLY * error),
    isFelt: Math.abs(slope) > CLEARLY * error,
  };
}

function diagnosis(id: string, { position }: GradientCheck): Diagnosis {
  return { id, message: gradientsMessage(id)!, cases: [position], evidence: "gradients" };
}

/** The words for an id of ours; null for any other. */
export function gradientsMessage(id: string): string | null {
  if (id === FORWARD)
    return "Your backward pass agrees with your forward pass: the gradients are right for the loss that you compute. The loss itself is wrong, so look at the forward pass.";
  if (!id.startsWith(BACKWARD)) return null;
  const tensors = id.slice(BACKWARD.length).split(",");
  const names = tensors.map((name) => `\`${name}\``).join(", ");
  const verb = tensors.length > 1 ? "are not its gradients" : "is not its gradient";
  return `Your loss is right, but ${names} ${verb}: when an entry of a parameter is moved a little, your loss changes by something else. So your forward pass is right and your backward pass does not belong to it.`;
}

/**
 * The way back begins at the last step, and an error there spoils the steps before; so it is the last step that counts
 * among the entries along time. Without one it is the first entry.
 */
function placeOf(exercise: CodeExercise, departing: Probe[]): string {
  const timed = departing.flatMap((probe) => {
    const axis = timeAxisOf(exercise, probe.tensor);
    return axis < 0 ? [] : [{ probe, step: probe.index[axis]! + 1 }];
  });
  const last = Math.max(...timed.map(({ step }) => step));
  const first = timed.find(({ step }) => step === last);
  if (!first) return entryName(departing[0]!);
  return `${entryName(first.probe)}, time step ${first.step}`;
}

function entryName({ tensor, index }: Probe): string {
  return tensor + index.map((i) => `[${i}]`).join("");
}

/** A parameter's description ends in its shape, "[T, E]" or "[B, T, V]", where T is always time. −1 when it has none. */
function timeAxisOf({ metadata }: CodeExercise, tensor: string): number {
  const [output = "", ...fields] = tensor.split(".");
  const parameter = metadata.entry.parameters.find(({ name }) => name === metadata.gradients!.of[output]);
  const [, shape = ""] = /\[([^\]]*)\]\.?$/.exec(parameter?.description ?? "") ?? [];
  return fields.length > 0 ? -1 : shape.split(", ").indexOf("T");
}
