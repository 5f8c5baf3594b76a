import type { Judgement, JudgeQuestion } from "#grader/authoring.ts";
import { type GruWeights, gruForward } from "#numeric/gru.ts";
import { type LstmWeights, lstmForward } from "#numeric/lstm.ts";
import type { Matrix } from "#numeric/matrices.ts";
import { createRandom } from "#numeric/random.ts";
import type { Vector } from "#numeric/vectors.ts";

/** The share of the targets' variance that may be left. Predicting the mean leaves all of it. */
const BOUND = 0.05;
const LETTERS = { gru: ["r", "z", "n"], lstm: ["i", "f", "g", "o"] };
const MAX_UNITS = 32;
const MAX_LAG = 7;
const FRESH = { sequences: 40, steps: 24 };

type Network = { cell: "gru" | "lstm"; weights: Record<string, unknown>; Wy: Vector; by: number };
type Output = { start: Network; end: Network; losses: Vector };

/**
 * Runs the network itself, on sequences that the program has never seen and that are longer than those it had. The sum
 * that the targets are is recovered from the training data by least squares, which have no noise.
 */
export function judge({ title, input, output }: JudgeQuestion): Judgement {
  const { X, Y, skip } = input as { X: Matrix; Y: Matrix; skip: number };
  const problem = findProblem(output);
  if (problem) return fail(problem);
  const { start, end, losses } = output as unknown as Output;
  if (!numbersOf(end).every(Number.isFinite)) return fail("some weights are no finite numbers", "not-finite");
  if (String(numbersOf(start)) === String(numbersOf(end)))
    return fail("the weights have not changed", "nothing-trained");
  if (JSON.stringify(start.weights) === JSON.stringify(end.weights))
    return fail("the weights of the unit have not changed", "unit-not-trained");

  const truth = lagWeights(X, Y, skip);
  const fresh = drawFresh(`${title} ${JSON.stringify(truth)}`);
  const said = fresh.map((x) => run(end, x));
  const share = errorShare(fresh, said, truth);
  if (share > BOUND) return explain({ fresh, said, truth, share });
  if (!fits(losses, share)) return fail("the loss curve does not fit the network", "curve-made-up");
  const before = errorShare(
    fresh,
    fresh.map((x) => run(start, x)),
    truth,
  );
  if (before < 0.5) return fail("the network knew the answers before it was trained");
  return { passed: true, message: "" };
}

/** Many updates, a fall of three quarters at least, and an end that is not far from what the network does. */
function fits(losses: Vector, share: number): boolean {
  if (losses.length < 20 || !losses.every(Number.isFinite)) return false;
  const mean = (part: Vector) => part.reduce((sum, loss) => sum + loss, 0) / part.length;
  const [begin, end] = [mean(losses.slice(0, 3)), mean(losses.slice(-10))];
  return end < begin / 4 && share < 0.2 && end >= 0;
}

type Failure = { fresh: Matrix; said: Matrix; truth: Vector; share: number };

/** What the network has learned instead, from the weights that its answers give to the last inputs. */
function explain({ fresh, said, truth, share }: Failure): Judgement {
  const message = `on sequences it has not seen, the error is ${Math.round(100 * share)} % of the variance; ${100 * BOUND} % are allowed`;
  const answers = said.flat();
  if (answers.every((answer) => Math.abs(answer - answers[0]!) < 1e-6)) return fail(message, "constant-answers");
  const learned = lagWeights(fresh, said, MAX_LAG);
  const distance = (other: Vector) => Math.hypot(...learned.map((w, lag) => w - (other[lag] ?? 0)));
  const size = Math.hypot(...truth);
  if (distance([1]) < 0.3) return fail(message, "input-learned");
  if (Math.hypot(...learned.slice(1)) < 0.02 * size) return fail(message, "nothing-remembered");
  if (distance(truth.map((w) => -w)) < 0.3 * size) return fail(message, "sign-turned");
  const shifted = [[0, ...truth], truth.slice(1)].some((other) => distance(other) < 0.3 * size);
  if (shifted) return fail(message, "targets-shifted");
  return fail(message, share < 1 ? "stopped-too-early" : undefined);
}

/** The weights w for which y_t = Σ w_lag · x_{t − lag} fits best, lags 0 to MAX_LAG, by the normal equations. */
function lagWeights(X: Matrix, Y: Matrix, skip: number): Vector {
  const n = MAX_LAG + 1;
  const A: Matrix = Array.from({ length: n }, (_, i) => Array.from({ length: n + 1 }, (_c, j) => (i === j ? 1e-9 : 0)));
  X.forEach((x, row) => {
    for (let t = Math.max(skip, MAX_LAG); t < x.length; t++)
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) A[i]![j]! += x[t - i]! * x[t - j]!;
        A[i]![n]! += x[t - i]! * Y[row]![t]!;
      }
  });
  return solve(A);
}

/** Gauss and Jordan. The matrix is symmetric and positive, so no pivot is near zero. */
function solve(A: Matrix): Vector {
  for (let i = 0; i < A.length; i++) {
    const pivot = A[i]![i]!;
    A[i] = A[i]!.map((entry) => entry / pivot);
    for (let k = 0; k < A.length; k++)
      if (k !== i) {
        const factor = A[k]![i]!;
        A[k] = A[k]!.map((entry, j) => entry - factor * A[i]![j]!);
      }
  }
  return A.map((row) => row.at(-1)!);
}

function drawFresh(seed: string): Matrix {
  const random = createRandom(`fresh ${seed}`);
  return Array.from({ length: FRESH.sequences }, () =>
    Array.from({ length: FRESH.steps }, () => random.uniform(-1, 1)),
  );
}

/** Mean squared error over the variance of the targets. */
function errorShare(X: Matrix, said: Matrix, truth: Vector): number {
  let [error, size] = [0, 0];
  X.forEach((x, row) => {
    for (let t = MAX_LAG; t < x.length; t++) {
      const target = truth.reduce((sum, w, lag) => sum + w * x[t - lag]!, 0);
      error += (said[row]![t]! - target) ** 2;
      size += target ** 2;
    }
  });
  return error / size;
}

function run({ cell, weights, Wy, by }: Network, x: Vector): Vector {
  const X = x.map((entry) => [entry]);
  const zeros = Wy.map(() => 0);
  const states =
    cell === "gru"
      ? gruForward(weights as unknown as GruWeights, X, zeros)
      : lstmForward(weights as unknown as LstmWeights, X, { h: zeros, c: zeros });
  return states.map(({ h }) => h.reduce((sum, entry, j) => sum + entry * Wy[j]!, by));
}

function numbersOf({ weights, Wy, by }: Network): number[] {
  return [...(Object.values(weights) as unknown[][]).flat(2), ...Wy, by] as number[];
}

function findProblem(output: unknown): string | null {
  const { start, end, losses } = (output ?? {}) as Partial<Output>;
  if (!Array.isArray(losses)) return "losses: an array of numbers was expected";
  return findNetworkProblem("start", start) ?? findNetworkProblem("end", end);
}

function findNetworkProblem(name: string, network: Partial<Network> | undefined): string | null {
  const { cell, weights, Wy, by } = network ?? {};
  if (cell !== "gru" && cell !== "lstm") return `${name}.cell: "gru" or "lstm" was expected`;
  if (!Array.isArray(Wy) || Wy.length < 1 || Wy.length > MAX_UNITS)
    return `${name}.Wy: 1 to ${MAX_UNITS} numbers were expected`;
  if (typeof by !== "number") return `${name}.by: a number was expected`;
  const H = Wy.length;
  for (const letter of LETTERS[cell])
    for (const [key, shape] of [
      [`Wx${letter}`, [1, H]],
      [`Wh${letter}`, [H, H]],
      [`b${letter}`, [H]],
    ] as const)
      if (!hasShape((weights as Record<string, unknown> | undefined)?.[key], [...shape]))
        return `${name}.weights.${key}: numbers of the shape [${shape.join(", ")}] were expected`;
  return null;
}

function hasShape(value: unknown, [length, ...inner]: number[]): boolean {
  if (length === undefined) return typeof value === "number";
  return Array.isArray(value) && value.length === length && value.every((part) => hasShape(part, inner));
}

function fail(message: string, mistake?: string): Judgement {
  return { passed: false, message, ...(mistake && { mistake }) };
}
