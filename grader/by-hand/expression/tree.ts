/** An expression once it is understood: a tree of few kinds, which can be computed, compared and typeset. */
export type Expression =
  | { kind: "number"; value: number }
  | { kind: "symbol"; name: string }
  | { kind: "negative"; of: Expression }
  | { kind: "transpose"; of: Expression }
  | { kind: "operation"; operator: Operator; left: Expression; right: Expression }
  | { kind: "function"; name: FunctionName; of: Expression };

/** As written: `.*`, `./` and `.^` work entry by entry. */
export type Operator = "+" | "-" | "*" | "/" | "^" | ".*" | "./" | ".^";

/** Work entry by entry, except the last three, which see a row or a matrix as a whole. */
export const FUNCTIONS = [
  ...(["exp", "log", "sqrt", "abs", "sin", "cos", "tanh", "sigmoid"] as const),
  ...(["transpose", "diag", "sum"] as const),
] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export const CONSTANTS: Record<string, number> = { pi: Math.PI, e: Math.E };

/** What stands directly below. */
export function partsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case "number":
    case "symbol":
      return [];
    case "operation":
      return [expression.left, expression.right];
    default:
      return [expression.of];
  }
}

export function countOperations(expression: Expression): number {
  const below = partsOf(expression);
  const own = below.length === 0 ? 0 : 1;
  return below.reduce((count, part) => count + countOperations(part), own);
}

export function symbolsOf(expression: Expression): string[] {
  const own = expression.kind === "symbol" ? [expression.name] : [];
  return [...new Set([...own, ...partsOf(expression).flatMap(symbolsOf)])];
}

/** Each as often as it stands there. */
export function functionsOf(expression: Expression): FunctionName[] {
  const own = expression.kind === "function" ? [expression.name] : [];
  return [...own, ...partsOf(expression).flatMap(functionsOf)];
}
