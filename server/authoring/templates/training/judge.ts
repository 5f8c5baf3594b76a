import type { Judgement, JudgeQuestion } from "#grader/authoring.ts";
import { dot, type Vector } from "#numeric/vectors.ts";

/** How far the line may be from the best one, at either end. The best one itself is off by some thousandths of noise. */
const BOUND = 0.05;

type Line = { w: number; b: number };

// A judge looks at properties, where no single value is right. It says what is wrong, and names a file in mistakes/ where
// it knows which mistake it is; that file's message is then what the learner is told.
export function judge({ input, output }: JudgeQuestion): Judgement {
  const { X, T } = input as { X: Vector; T: Vector };
  const { w, b, losses } = output as Line & { losses: Vector };
  if (![w, b].every(Number.isFinite)) return fail("w and b have to be finite numbers", "uphill");
  if (!Array.isArray(losses) || losses.length < 2) return fail("losses has to hold the loss before each update");
  const best = bestLine(X, T);
  const distance = (other: Line) => Math.max(...[-1, 1].map((x) => Math.abs(w * x + b - (other.w * x + other.b))));
  if (distance(best) <= BOUND)
    return losses[0]! > 2 * losses.at(-1)! ? { passed: true, message: "" } : fail("the losses do not fall");
  const message = `at one end the line is ${distance(best).toPrecision(2)} away; ${BOUND} is allowed`;
  if (distance({ w: best.w, b: 0 }) <= BOUND) return fail(message, "bias-not-trained");
  return fail(message);
}

/** By least squares. The inputs lie evenly around zero, so w and b can be found one by one. */
function bestLine(X: Vector, T: Vector): Line {
  return { w: dot(X, T) / dot(X, X), b: T.reduce((sum, t) => sum + t, 0) / T.length };
}

function fail(message: string, mistake?: string): Judgement {
  return { passed: false, message, ...(mistake && { mistake }) };
}
