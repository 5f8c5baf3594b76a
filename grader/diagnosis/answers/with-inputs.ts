import { leafAt } from "../../leaves.ts";
import { hypothesisId } from "../hypothesis.ts";
import { isMatrix, isVector, mapEntries, sameShape, type Tensor, tensorLeaves, zipEntries } from "../tensor-leaves.ts";
import type { AnsweredCase, Change, NamedChange } from "./change.ts";

/** An input in place of the answer; an input more or less in every row or entry. */
export function withInputs({ input: example }: AnsweredCase): NamedChange[] {
  return tensorLeaves(example).flatMap(({ path }) => {
    const name = path.at(-1)!;
    const read = ({ input }: AnsweredCase) => leafAt(input, path) as Tensor;
    const combined =
      (combine: (a: number, b: number) => number): Change =>
      (tensor, one) => {
        const other = read(one);
        if (sameShape(tensor, other)) return zipEntries(tensor, other, combine);
        const isRow = isMatrix(tensor) && isVector(other) && tensor.every((row) => row.length === other.length);
        return isRow ? tensor.map((row) => zipEntries(row, other, combine)) : null;
      };
    return [
      {
        kind: hypothesisId("input-handed-back", name),
        change: (tensor: Tensor, one: AnsweredCase) => (sameShape(tensor, read(one)) ? read(one) : null),
      },
      {
        kind: hypothesisId("one-step-late-from", name),
        change: (tensor: Tensor, one: AnsweredCase) => {
          const first = read(one);
          const fits = Array.isArray(tensor) && tensor.length > 0 && sameShape(tensor[0]!, first);
          return fits ? [first, ...tensor.slice(0, -1)] : null;
        },
      },
      { kind: hypothesisId("input-missing", name), change: combined((a, b) => a - b) },
      { kind: hypothesisId("input-too-many", name), change: combined((a, b) => a + b) },
      { kind: hypothesisId("input-factor-missing", name), change: combined((a, b) => a / b) },
      { kind: hypothesisId("input-factor-too-many", name), change: combined((a, b) => a * b) },
      {
        kind: hypothesisId("input-throughout", name),
        change: (tensor: Tensor, one: AnsweredCase) => {
          const number = read(one);
          return typeof number === "number" ? mapEntries(tensor, () => number) : null;
        },
      },
      { kind: hypothesisId("difference-to-input", name), change: combined((a, b) => b - a) },
      { kind: hypothesisId("twice-from-input", name), change: combined((a, b) => 2 * b - a) },
    ];
  });
}
