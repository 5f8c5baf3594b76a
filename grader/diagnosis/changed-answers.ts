import { leafAt } from "../leaves.ts";
import type { AnsweredCase, Change, NamedChange } from "./answers/change.ts";
import { factors } from "./answers/factors.ts";
import { OF_ANOTHER } from "./answers/of-another.ts";
import { PLAIN } from "./answers/plain.ts";
import { withInputs } from "./answers/with-inputs.ts";
import { type Hypothesis, hypothesisId, inOutput } from "./hypothesis.ts";
import { isTensor, replaceLeaf, tensorLeaves } from "./tensor-leaves.ts";

/**
 * Ways in which an answer may stand to the right one, output by output and for all of them at once: a constant factor,
 * transposed, backwards, a step too early or late, one row only, another function of it, a row added or missing, an
 * input or another output in its place.
 */
export function answerChanges(cases: AnsweredCase[]): Hypothesis[] {
  const [example] = cases;
  if (!example) return [];
  const leaves = tensorLeaves(example.expected).map(({ path }) => path);
  const changes = [...PLAIN, ...factors(cases), ...withInputs(example)];
  return [
    ...leaves.flatMap((path) => changes.map(({ kind, change }) => onOutput(cases, path, kind, change))),
    ...(leaves.length > 1 ? changes.map(({ kind, change }) => onAllOutputs(cases, leaves, kind, change)) : []),
    ...leaves.flatMap((a) =>
      leaves.filter((b) => b !== a).flatMap((b) => OF_ANOTHER.map((each) => ofAnother(cases, a, b, each))),
    ),
    ...leaves.flatMap((a, i) => leaves.slice(i + 1).map((b) => outputsExchanged(cases, a, b))),
  ];
}

const nameOf = (path: string[]) => path.join(".");

function onOutput(cases: AnsweredCase[], path: string[], kind: string, change: Change): Hypothesis {
  return {
    id: inOutput(kind, path),
    outputOf: (i) => {
      const { expected } = cases[i]!;
      const leaf = leafAt(expected, path);
      const changed = isTensor(leaf) ? change(leaf, cases[i]!) : null;
      return changed === null ? undefined : { value: replaceLeaf(expected, path, changed) };
    },
  };
}

function onAllOutputs(cases: AnsweredCase[], leaves: string[][], kind: string, change: Change): Hypothesis {
  return {
    id: kind,
    outputOf: (i) => {
      let value = cases[i]!.expected;
      for (const path of leaves) {
        const leaf = leafAt(value, path);
        const changed = isTensor(leaf) ? change(leaf, cases[i]!) : null;
        if (changed === null) return undefined;
        value = replaceLeaf(value, path, changed);
      }
      return { value };
    },
  };
}

function ofAnother(cases: AnsweredCase[], a: string[], b: string[], { kind, change }: NamedChange): Hypothesis {
  return {
    id: inOutput(hypothesisId(kind, nameOf(b)), a),
    outputOf: (i) => {
      const { expected } = cases[i]!;
      const other = leafAt(expected, b);
      const changed = isTensor(other) ? change(other, cases[i]!) : null;
      return changed === null ? undefined : { value: replaceLeaf(expected, a, changed) };
    },
  };
}

function outputsExchanged(cases: AnsweredCase[], a: string[], b: string[]): Hypothesis {
  return {
    id: hypothesisId("outputs-exchanged", nameOf(a), nameOf(b)),
    outputOf: (i) => {
      const { expected } = cases[i]!;
      const [left, right] = [leafAt(expected, a), leafAt(expected, b)];
      if (left === undefined || right === undefined) return undefined;
      return { value: replaceLeaf(replaceLeaf(expected, a, right), b, left) };
    },
  };
}
