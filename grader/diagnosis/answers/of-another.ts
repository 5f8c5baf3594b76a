import { entriesOf, isMatrix, isTensor, sum, transposed } from "../tensor-leaves.ts";
import type { NamedChange } from "./change.ts";

/** What another output was made into, in the place of one. */
export const OF_ANOTHER: NamedChange[] = [
  { kind: "output-repeated", change: (tensor) => tensor },
  {
    kind: "mean-of-rows",
    change: (tensor) => (isMatrix(tensor) ? transposed(tensor).map((row) => sum(row) / row.length) : null),
  },
  { kind: "sum-of-rows", change: (tensor) => (isMatrix(tensor) ? transposed(tensor).map(sum) : null) },
  { kind: "first-row-of", change: (tensor) => (isMatrix(tensor) ? tensor[0]! : null) },
  { kind: "last-row-of", change: (tensor) => (isMatrix(tensor) ? tensor.at(-1)! : null) },
  { kind: "length-of", change: (tensor) => (isTensor(tensor) ? Math.hypot(...entriesOf(tensor)) : null) },
  { kind: "sum-of", change: (tensor) => sum(entriesOf(tensor)) },
];
