import type { NamedValue, OutputComparison } from "#grader/report.ts";
import { decodeValue } from "#grader/value.ts";
import { readTensor, type Tensor } from "../../heat-map/tensor.ts";

/**
 * `states`: each row a state, drawn entry by entry. `gradients`: each row a gradient, drawn by its length. `lengths`:
 * such lengths themselves. `exponents`: their decimal logarithms.
 */
type SeriesKind = "states" | "gradients" | "lengths" | "exponents";

/** What one step along the first axis is: of time, counted from 1, or back from the end, counted from 0. */
export type StepKind = "time" | "back";

/** An output whose first axis is time. The answer may have more rows or fewer, but rows of the same length. */
export type Series = {
  name: string;
  kind: SeriesKind;
  steps: StepKind;
  expected: number[][];
  /** Null when the learner left out this output, as may be done: then the expected line stands alone. */
  actual: number[][] | null;
  /** As in the report: index paths in row-major order, and how many there are in truth. */
  wrong: number[][];
  wrongCount: number;
};

type Rule = {
  names: string[];
  kind: SeriesKind;
  rank: 1 | 2;
  steps: StepKind;
  /** An input that has to be there, where the name alone could be anything: in a network without time `dX` has no steps. */
  besides?: string;
};

const RULES: Rule[] = [
  { names: ["H", "C", "hs", "cs", "states", "logits"], kind: "states", rank: 2, steps: "time" },
  { names: ["dStates", "dH", "dC", "dS", "dHs", "dCs", "dh", "dc", "ds"], kind: "gradients", rank: 2, steps: "time" },
  { names: ["dX"], kind: "gradients", rank: 2, steps: "time", besides: "dH" },
  { names: ["last", "mixture"], kind: "lengths", rank: 1, steps: "time", besides: "shares" },
  { names: ["norms"], kind: "lengths", rank: 1, steps: "back", besides: "h0" },
  { names: ["log10"], kind: "exponents", rank: 1, steps: "back", besides: "slopes" },
];

/** The output as a series over time, or null when it is none, or one that cannot be held against the expected one. */
export function readSeries(output: OutputComparison, inputs: NamedValue[]): Series | null {
  const rule = RULES.find((each) => each.names.includes(output.name) && isBeside(each, inputs));
  if (!rule) return null;
  const expected = rowsOverTime(readTensor(decodeValue(output.expected)), rule);
  if (!expected || expected.length < 2) return null;
  const { name, wrong, wrongCount } = output;
  const series = { name, kind: rule.kind, steps: rule.steps, expected, wrong, wrongCount };
  if (output.status === "left-out") return { ...series, actual: null };
  const actual = output.actual === undefined ? null : rowsOverTime(readTensor(decodeValue(output.actual)), rule);
  return actual && actual[0]?.length === expected[0]?.length ? { ...series, actual } : null;
}

function isBeside({ besides }: Rule, inputs: NamedValue[]): boolean {
  return besides === undefined || inputs.some(({ name }) => name === besides);
}

/** One row for each step; an entry of a vector is a row of its own. */
function rowsOverTime(tensor: Tensor | null, { rank }: Rule): number[][] | null {
  if (tensor?.rank !== rank) return null;
  return rank === 2 ? tensor.rows : (tensor.rows[0]?.map((entry) => [entry]) ?? null);
}
