import type { AnswerFunctions } from "#grader/authoring.ts";

import type { Matrix } from "#numeric/matrices.ts";

export type Variant = { table: Matrix; ids: number[]; back: Matrix };

export const answers: AnswerFunctions<Variant, unknown> = {
  rows: ({ table, ids }) => ids.map((id) => table[id]!),
  gradient: ({ table, ids, back }) =>
    table.map((row, word) => row.map((_, k) => ids.reduce((sum, id, t) => sum + (id === word ? back[t]![k]! : 0), 0))),
};
