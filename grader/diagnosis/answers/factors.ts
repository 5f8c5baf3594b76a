import { leafAt } from "../../leaves.ts";
import { hypothesisId } from "../hypothesis.ts";
import { mapEntries, shapeOf, type Tensor, tensorLeaves } from "../tensor-leaves.ts";
import type { AnsweredCase, NamedChange } from "./change.ts";

/** Numbers by which things are multiplied or divided by accident, and the lengths of all axes. */
export function factors(cases: AnsweredCase[]): NamedChange[] {
  const axes = new Map(
    tensorLeaves(cases[0]!.input).flatMap(({ path, value }) =>
      (shapeOf(value) ?? []).map((_, axis) => [`${path.join(".")}#${axis}`, { path, axis }] as const),
    ),
  );
  const scalars = tensorLeaves(cases[0]!.input).filter(({ value }) => typeof value === "number");
  return [
    ...[
      ["2", 2],
      ["1/2", 0.5],
      ["ln 2", Math.LN2],
      ["1/ln 2", 1 / Math.LN2],
      ["ln 10", Math.LN10],
      ["1/ln 10", 1 / Math.LN10],
    ].map(([name, factor]) => ({
      kind: hypothesisId("factor", String(name)),
      change: (tensor: Tensor) => mapEntries(tensor, (entry) => entry * Number(factor)),
    })),
    ...[...axes.values()].flatMap(({ path, axis }) => {
      const lengthIn = ({ input }: AnsweredCase) => shapeOf(leafAt(input, path) as Tensor)?.[axis] ?? Number.NaN;
      const words = `${path.join(".")}#${axis}`;
      return [
        {
          kind: hypothesisId("times-length", words),
          change: (tensor: Tensor, one: AnsweredCase) => mapEntries(tensor, (entry) => entry * lengthIn(one)),
        },
        {
          kind: hypothesisId("by-length", words),
          change: (tensor: Tensor, one: AnsweredCase) => mapEntries(tensor, (entry) => entry / lengthIn(one)),
        },
      ];
    }),
    ...scalars.flatMap(({ path }) => {
      const numberIn = ({ input }: AnsweredCase) => leafAt(input, path) as number;
      return [
        {
          kind: hypothesisId("times-input", path.at(-1)!),
          change: (tensor: Tensor, one: AnsweredCase) => mapEntries(tensor, (entry) => entry * numberIn(one)),
        },
        {
          kind: hypothesisId("by-input", path.at(-1)!),
          change: (tensor: Tensor, one: AnsweredCase) => mapEntries(tensor, (entry) => entry / numberIn(one)),
        },
      ];
    }),
  ];
}
