import type { Judgement, JudgeQuestion } from "#grader/authoring.ts";

/** Rounding leaves about 1e-15; a row that is nearly, but not quite, at right angles to another is 1e-3 off at least. */
const RIGHT_ANGLE = 1e-8;
/** Of a random orthogonal matrix of ten rows or more, next to no entry is this small or this large. */
const SMALL = 1e-6;

/** Right are `count` matrices [n, n] with W Wᵀ = 1 that mix all units and differ from one another. */
export function judge({ input, output }: JudgeQuestion): Judgement {
  const { n, count } = input as { n: number; count: number };
  const wrongShape = findWrongShape(output, n, count);
  if (wrongShape) return fail(wrongShape);
  const matrices = output as number[][][];
  for (const W of matrices) {
    const judgement = judgeOne(W);
    if (judgement) return judgement;
  }
  const [first, ...others] = matrices;
  if (others.some((W) => W.every((row, i) => row.every((entry, j) => Math.abs(entry - first![i]![j]!) < SMALL))))
    return fail("some of the matrices are the same", "one-matrix-repeated");
  return { passed: true, message: "" };
}

function findWrongShape(output: unknown, n: number, count: number): string | null {
  if (!Array.isArray(output) || output.length !== count) return `an array of ${count} matrices was expected`;
  const isRight = output.every(
    (W) => Array.isArray(W) && W.length === n && W.every((row) => Array.isArray(row) && row.length === n),
  );
  if (!isRight) return `every matrix should have the shape [${n}, ${n}]`;
  const entries = (output as unknown[][][]).flat(2);
  return entries.every(Number.isFinite) ? null : "some entries are no finite numbers";
}

function judgeOne(W: number[][]): Judgement | null {
  const products = W.map((a) => W.map((b) => a.reduce((sum, entry, i) => sum + entry * b[i]!, 0)));
  const lengths = products.map((row, i) => row[i]!);
  const largestBeside = Math.max(...products.flatMap((row, i) => row.map((p, j) => (i === j ? 0 : Math.abs(p)))));
  const areUnit = lengths.every((length) => Math.abs(length - 1) < RIGHT_ANGLE);
  const areEqual = lengths.every((length) => Math.abs(length / lengths[0]! - 1) < RIGHT_ANGLE);
  if (largestBeside > RIGHT_ANGLE * Math.max(1, ...lengths)) {
    const message = "the rows are not at right angles to one another";
    if (areUnit) return fail(message, "rows-normalised-only");
    return fail(message, meanOf(lengths) > 2 ? "projection-not-divided" : "independent-entries");
  }
  if (!areUnit) return fail("the rows do not have length one", areEqual ? "scaled" : "not-normalised");
  return judgeMixture(W);
}

/** Of an orthogonal matrix: whether it mixes the units, and is not one of those with hardly anything random in them. */
function judgeMixture(W: number[][]): Judgement | null {
  const entries = W.flat();
  const isSimple = entries.every((entry) => Math.abs(entry) < SMALL || Math.abs(Math.abs(entry) - 1) < SMALL);
  const isDiagonal = W.every((row, i) => Math.abs(Math.abs(row[i]!) - 1) < SMALL);
  if (isSimple) return fail("the matrix does not mix the units", isDiagonal ? "identity" : "permutation");
  const zeros = entries.filter((entry) => Math.abs(entry) < SMALL).length;
  return 2 * zeros > entries.length ? fail("most units are left alone", "single-rotation") : null;
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function fail(message: string, mistake?: string): Judgement {
  return { passed: false, message, ...(mistake && { mistake }) };
}
