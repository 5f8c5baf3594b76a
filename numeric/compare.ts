import { at, explainShape, kindInWords, type Numbers } from "./shapes.ts";

/** An entry a is right when |a − e| ≤ absolute + relative·|e|, with e the expected one. */
export type Tolerance = { absolute: number; relative: number };

export type WrongEntry = { path: number[]; expected: number; actual: number };

/**
 * `largestDifference` is the largest |a − e| of all entries, right or wrong; a NaN or a wrong infinity makes it Infinity.
 * `wrong` lists index paths in row-major order and may be cut off; `wrongCount` never is.
 */
export type Comparison =
  | { status: "equal"; largestDifference: number }
  | { status: "different"; first: WrongEntry; wrong: number[][]; wrongCount: number; largestDifference: number }
  | { status: "wrong-shape" | "wrong-kind"; message: string };

/** Named arguments, because exchanging `expected` and `actual` would quietly scale the tolerance by the wrong one. */
export type ComparisonQuestion = {
  expected: Numbers;
  /** Anything at all: what a program returned, as inert data. */
  actual: unknown;
  tolerance: Tolerance;
  /** How many index paths to list at most. */
  maxWrong?: number;
};

/**
 * Compares nested arrays of numbers: first their shape, then each entry. NaN is never right, not even where NaN is
 * expected; an expected infinity is met only by itself; 0 and −0 are the same number.
 */
export function compare({ expected, actual, tolerance, maxWrong = 256 }: ComparisonQuestion): Comparison {
  const message = explainShape(expected, actual);
  if (message) return { status: isNumeric(actual) ? "wrong-shape" : "wrong-kind", message };

  const tally = new Tally(tolerance, maxWrong);
  const stranger = tally.visit(expected, actual);
  if (stranger) {
    return {
      status: "wrong-kind",
      message: `${at(stranger.path)}expected a number, got ${kindInWords(stranger.value)}`,
    };
  }
  return tally.result();
}

/** True when `actual` is an acceptable answer where `expected` is the right one. */
export function isClose(expected: number, actual: number, { absolute, relative }: Tolerance): boolean {
  // Infinity − Infinity is NaN, and a relative share of Infinity would accept anything.
  if (!Number.isFinite(expected)) return actual === expected;
  return Math.abs(actual - expected) <= absolute + relative * Math.abs(expected);
}

/** An entry that is not a number, and where. */
type Stranger = { value: unknown; path: number[] };

/** What one walk over both arrays gathers. The path is one array that grows and shrinks, so right entries cost none. */
class Tally {
  readonly tolerance: Tolerance;
  readonly maxWrong: number;
  readonly path: number[] = [];
  readonly wrong: number[][] = [];
  first: WrongEntry | null = null;
  wrongCount = 0;
  largestDifference = 0;

  constructor(tolerance: Tolerance, maxWrong: number) {
    this.tolerance = tolerance;
    this.maxWrong = maxWrong;
  }

  /** Stops at the first entry that is not a number and hands it back. The shapes are known to agree. */
  visit(expected: Numbers, actual: unknown): Stranger | null {
    if (typeof expected === "number") {
      if (typeof actual !== "number") return { value: actual, path: [...this.path] };
      if (!this.accepts(expected, actual)) this.blame(expected, actual);
      return null;
    }
    const entries = actual as unknown[];
    for (let i = 0; i < expected.length; i++) {
      const [due, given] = [expected[i]!, entries[i]];
      // Nearly every entry ends here, so the path is kept for the others alone.
      if (typeof due === "number" && typeof given === "number" && this.accepts(due, given)) continue;
      this.path.push(i);
      const stranger = this.visit(due, given);
      if (stranger) return stranger;
      this.path.pop();
    }
    return null;
  }

  /** Notes how far the two are apart as well. */
  accepts(expected: number, actual: number): boolean {
    if (actual === expected) return true;
    const difference = Math.abs(actual - expected);
    if (!(difference <= this.largestDifference))
      this.largestDifference = Number.isNaN(difference) ? Infinity : difference;
    return isClose(expected, actual, this.tolerance);
  }

  blame(expected: number, actual: number): void {
    this.wrongCount++;
    this.first ??= { path: [...this.path], expected, actual };
    if (this.wrong.length < this.maxWrong) this.wrong.push([...this.path]);
  }

  result(): Comparison {
    const { first, wrong, wrongCount, largestDifference } = this;
    if (!first) return { status: "equal", largestDifference };
    return { status: "different", first, wrong, wrongCount, largestDifference };
  }
}

function isNumeric(value: unknown): boolean {
  return typeof value === "number" || Array.isArray(value);
}
