import { parseExpression, type Symbols } from "#grader/by-hand/expression/parse.ts";
import type { Expression } from "#grader/by-hand/expression/tree.ts";
import { SYMBOLS } from "./expression-pairs.ts";

/** The names that the pairs are written with. */
export const symbols: Symbols = Object.fromEntries(
  Object.entries(SYMBOLS).map(([name, shape]) => [name, { shape, positive: name === "p" || name === "q" }]),
);

export function parsed(text: string): Expression {
  const expression = parseExpression(text, symbols);
  if ("problem" in expression) throw new Error(`${text}: ${expression.problem}`);
  return expression;
}
