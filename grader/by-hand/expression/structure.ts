import type { Expression } from "./tree.ts";

/**
 * Whether two expressions, equal in value, have the same terms and factors in whatever order: a·(b + c) has those of
 * (c + b)·a, and a·b + a·c has others. A sign goes to the front of its product, and a − b is a + (−b).
 */
export function hasSameStructure(left: Expression, right: Expression): boolean {
  return structureOf(left) === structureOf(right);
}

function structureOf(expression: Expression): string {
  const terms = termsOf(expression);
  return terms.length === 1 ? terms[0]! : `(${terms.toSorted().join(" + ")})`;
}

function termsOf(expression: Expression, isNegative = false): string[] {
  if (expression.kind === "negative") return termsOf(expression.of, !isNegative);
  if (isSum(expression))
    return [
      ...termsOf(expression.left, isNegative),
      ...termsOf(expression.right, isNegative !== (expression.operator === "-")),
    ];
  const { factors, isOdd } = factorsOf(expression);
  return [`${isNegative === isOdd ? "" : "-"}${factors.toSorted().join(" ")}`];
}

/** `isOdd`: with an odd number of signs among them. */
type Factors = { factors: string[]; isOdd: boolean };

function factorsOf(expression: Expression): Factors {
  switch (expression.kind) {
    case "negative": {
      const { factors, isOdd } = factorsOf(expression.of);
      return { factors, isOdd: !isOdd };
    }
    case "number":
      return one(String(expression.value));
    case "symbol":
      return one(expression.name);
    case "transpose":
      return one(`transpose${inBrackets(expression.of)}`);
    case "function":
      return one(`${expression.name}${inBrackets(expression.of)}`);
    case "operation":
      return factorsOfOperation(expression);
  }
}

function factorsOfOperation(expression: Expression & { kind: "operation" }): Factors {
  const { operator, left, right } = expression;
  if (isSum(expression)) return one(structureOf(expression));
  if (/\^/.test(operator)) return one(`${inBrackets(left)}${operator}${inBrackets(right)}`);
  const [over, other] = [factorsOf(left), factorsOf(right)];
  const factors = operator.includes("*") ? other.factors : other.factors.map((factor) => `1/${factor}`);
  return { factors: [...over.factors, ...factors], isOdd: over.isOdd !== other.isOdd };
}

function isSum(expression: Expression): expression is Expression & { kind: "operation" } {
  return expression.kind === "operation" && (expression.operator === "+" || expression.operator === "-");
}

function one(factor: string): Factors {
  return { factors: [factor], isOdd: false };
}

function inBrackets(expression: Expression): string {
  return `[${structureOf(expression)}]`;
}
