import type { Demands, ExpressionForm } from "../part.ts";
import { CONSTANTS, countOperations, type Expression, functionsOf, symbolsOf } from "./tree.ts";
import { typesetExpression } from "./typeset.ts";

/**
 * What an expression lacks of the form that is asked for, as a sentence without its subject; null where it lacks nothing.
 * Says nothing of the value, so that it can be told while it is typed. What `not-simplified` asks for depends on the right
 * answer and is seen when it is marked.
 */
export function formFault(demands: Demands, expression: Expression): string | null {
  const { only, contains = [], mostOperations, form } = demands;
  const used = [...symbolsOf(expression), ...functionsOf(expression)];
  const strangers = only ? symbolsOf(expression).filter((name) => !(name in CONSTANTS) && !only.includes(name)) : [];
  if (strangers.length > 0) return `is to be in terms of ${listed(only!)} alone, and has ${listed(strangers)}`;
  const missing = contains.filter((name) => !used.includes(name));
  if (missing.length > 0) return `is to have ${listed(missing)} in it`;
  const operations = countOperations(expression);
  if (mostOperations !== undefined && operations > mostOperations)
    return `is to be a short form, of at most ${mostOperations} operations, and has ${operations}`;
  return form && !HOLDS[form](expression) ? `is to be ${FORM_WORDS[form]}` : null;
}

/** The same, before anything is typed: what is asked for, one by one. */
export function demandsInWords({ only, contains, mostOperations, form }: Demands): string[] {
  return [
    ...(form ? [FORM_WORDS[form]] : []),
    ...(only ? [`in terms of ${listed(only)} alone`] : []),
    ...(contains ? [`with ${listed(contains)} in it`] : []),
    ...(mostOperations === undefined ? [] : [`of at most ${mostOperations} operations`]),
  ];
}

const FORM_WORDS: Record<ExpressionForm, string> = {
  sum: "a sum, with its terms side by side",
  product: "a product, with its factors side by side",
  "no-brackets": "written without brackets",
  "not-simplified": "as it comes out, with every term and every factor still there",
};

const HOLDS: Record<ExpressionForm, (expression: Expression) => boolean> = {
  sum: (expression) => isSum(withoutSign(expression)),
  product: (expression) => countFactors(withoutSign(expression)) >= 2,
  "no-brackets": (expression) => !hasBrackets(expression),
  "not-simplified": () => true,
};

function withoutSign(expression: Expression): Expression {
  return expression.kind === "negative" ? withoutSign(expression.of) : expression;
}

function isSum(expression: Expression): boolean {
  return expression.kind === "operation" && (expression.operator === "+" || expression.operator === "-");
}

/** Factors of an outermost product. A number is none: 1·(a + b) is no product. */
function countFactors(expression: Expression): number {
  if (expression.kind === "negative") return countFactors(expression.of);
  if (expression.kind === "number") return 0;
  if (expression.kind !== "operation" || isSum(expression)) return 1;
  const { operator, left, right } = expression;
  if (operator.includes("^")) return right.kind === "number" && right.value >= 2 ? 2 * countFactors(left) : 1;
  return countFactors(left) + countFactors(right);
}

/** As a book would print it; those of a function's argument are part of the function. */
function hasBrackets(expression: Expression): boolean {
  const printed = typesetExpression(expression).split("\\left(").length - 1;
  return printed > functionsOf(expression).filter((name) => name !== "sqrt" && name !== "abs").length;
}

function listed(names: readonly string[]): string {
  return names.join(", ");
}
