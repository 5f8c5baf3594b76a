import type { Judgement, JudgeQuestion } from "#grader/authoring.ts";

/**
 * How far the variance of 15,000 or more evenly spread numbers may be from its right value. The estimate errs by
 * √(0.8 / n), which is 0.0073 at most, so a right program misses this bound once in 10 billion.
 */
const VARIANCE = 0.05;
/** In standard errors of the mean; beyond 6.5 lies one sample in 10 billion. */
const MEAN_ERRORS = 6.5;

/** Right are `rows` rows of `columns` numbers, evenly spread between ±√(6 / (rows + columns)), no two rows the same. */
export function judge({ input, output }: JudgeQuestion): Judgement {
  const { rows, columns } = input as { rows: number; columns: number };
  const wrongShape = findWrongShape(output, rows, columns);
  if (wrongShape) return wrongShape;
  const W = output as number[][];
  const entries = W.flat();
  if (!entries.every(Number.isFinite)) return fail("some entries are no finite numbers");
  if (entries.every((entry) => entry === entries[0])) return fail("all entries are the same", "all-the-same");
  if (W.slice(1).every((row) => row.every((entry, j) => entry === W[0]![j])))
    return fail("all rows are the same", "one-row-repeated");
  if (entries.every((entry) => entry >= 0)) return fail("no entry is negative", "positive-only");

  const variance = entries.reduce((sum, entry) => sum + entry ** 2, 0) / entries.length;
  const mean = entries.reduce((sum, entry) => sum + entry, 0) / entries.length;
  if (Math.abs(mean) > MEAN_ERRORS * Math.sqrt(variance / entries.length))
    return fail(`the mean of the entries is ${mean.toPrecision(2)}, too far from 0 for so many`);
  const right = 2 / (rows + columns);
  if (!isNear(variance, right)) return wrongVariance(variance, rows, columns);

  const bound = Math.sqrt(6 / (rows + columns));
  const largest = entries.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  if (largest > bound * (1 + 1e-12)) return fail("some entries lie beyond the bound", "normal-distribution");
  // Of 15,000 numbers spread evenly, none beyond 99 % of the bound has a probability of e^-150.
  if (largest < 0.99 * bound) return fail("no entry comes near the bound, so they are not evenly spread");
  return { passed: true, message: "" };
}

function findWrongShape(output: unknown, rows: number, columns: number): Judgement | null {
  const isMatrix = Array.isArray(output) && output.every(Array.isArray);
  if (!isMatrix) return fail("a matrix was expected: an array of rows");
  const W = output as unknown[][];
  const has = (n: number, m: number) => W.length === n && W.every((row) => row.length === m);
  if (has(rows, columns)) {
    const isNumeric = W.every((row) => row.every((entry) => typeof entry === "number"));
    return isNumeric ? null : fail("some entries are no numbers");
  }
  const given = `[${W.length}, ${W[0]?.length ?? 0}]`;
  if (has(columns, rows)) return fail(`the shape is ${given}; expected [${rows}, ${columns}]`, "transposed");
  return fail(`the shape is ${given}; expected [${rows}, ${columns}]`);
}

/** Names the formula whose variance it is. */
function wrongVariance(variance: number, rows: number, columns: number): Judgement {
  const sum = rows + columns;
  const formulas: [string, number][] = [
    ["bound-of-one-side", 1 / rows],
    ["he-bound", 2 / rows],
    ["root-left-out", (6 / sum) ** 2 / 3],
    ["deviation-as-bound", 2 / sum / 3],
  ];
  const ratio = variance / (2 / sum);
  const message = `the variance of the entries is ${ratio.toPrecision(2)} times what it should be`;
  return fail(message, formulas.find(([, other]) => isNear(variance, other))?.[0]);
}

function isNear(variance: number, right: number): boolean {
  return Math.abs(variance / right - 1) < VARIANCE;
}

function fail(message: string, mistake?: string): Judgement {
  return { passed: false, message, ...(mistake && { mistake }) };
}
