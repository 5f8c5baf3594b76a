import type { Expression, FunctionName, Operator } from "./tree.ts";

/** How tightly what is typeset holds together; a part that holds less tightly than its place asks for gets brackets. */
const SUM = 1;
const ENTRYWISE = 2;
const PRODUCT = 3;
const FACTOR = 4;
const POWER = 5;
const WHOLE = 6;
type Typeset = { tex: string; tightness: number };

/** The expression in TeX, as a book would print it. */
export function typesetExpression(expression: Expression): string {
  return typeset(expression).tex;
}

function typeset(expression: Expression): Typeset {
  switch (expression.kind) {
    case "number":
      return typesetNumber(expression.value);
    case "symbol":
      return { tex: typesetName(expression.name), tightness: WHOLE };
    case "negative":
      return { tex: `-${within(expression.of, ENTRYWISE)}`, tightness: SUM };
    case "transpose":
      return { tex: `${within(expression.of, WHOLE)}^{\\top}`, tightness: POWER };
    case "function":
      return typesetFunction(expression.name, expression.of);
    case "operation":
      return typesetOperation(expression.operator, expression.left, expression.right);
  }
}

function within(expression: Expression, place: number): string {
  const { tex, tightness } = typeset(expression);
  return tightness >= place ? tex : `\\left(${tex}\\right)`;
}

function typesetNumber(value: number): Typeset {
  const [digits, exponent] = String(value).split("e");
  if (exponent === undefined) return { tex: digits!, tightness: value < 0 ? SUM : WHOLE };
  return { tex: `${digits} \\cdot 10^{${Number(exponent)}}`, tightness: PRODUCT };
}

const GREEK = /^(alpha|beta|gamma|delta|epsilon|eta|theta|lambda|mu|pi|sigma|tau|phi|omega)$/;

/** W_hh with its index below, Greek names as letters, other long names upright. */
export function typesetName(name: string): string {
  const [base = "", index] = name.split("_");
  const letter = GREEK.test(base) ? `\\${base}` : base.length > 1 ? `\\mathit{${base}}` : base;
  return index === undefined ? letter : `${letter}_{${index}}`;
}

function typesetFunction(name: FunctionName, of: Expression): Typeset {
  const inside = typesetExpression(of);
  if (name === "sqrt") return { tex: `\\sqrt{${inside}}`, tightness: WHOLE };
  if (name === "abs") return { tex: `\\left|${inside}\\right|`, tightness: WHOLE };
  const named = { sigmoid: "\\sigma", diag: "\\operatorname{diag}", sum: "\\operatorname{sum}" } as Record<
    string,
    string
  >;
  return { tex: `${named[name] ?? `\\${name}`}\\left(${inside}\\right)`, tightness: WHOLE };
}

function typesetOperation(operator: Operator, left: Expression, right: Expression): Typeset {
  switch (operator) {
    case "+":
      return {
        tex: `${within(left, SUM)} + ${within(right, right.kind === "negative" ? ENTRYWISE : SUM)}`,
        tightness: SUM,
      };
    case "-":
      return { tex: `${within(left, SUM)} - ${within(right, ENTRYWISE)}`, tightness: SUM };
    case "/":
      return { tex: `\\frac{${typesetExpression(left)}}{${typesetExpression(right)}}`, tightness: FACTOR };
    case "^":
      return { tex: `${within(left, WHOLE)}^{${typesetExpression(right)}}`, tightness: POWER };
    case ".^":
      return { tex: `${within(left, WHOLE)}^{\\odot ${typesetExpression(right)}}`, tightness: POWER };
    case "*":
      return {
        tex: `${within(left, PRODUCT)} ${needsDot(right) ? "\\cdot " : "\\, "}${within(right, FACTOR)}`,
        tightness: PRODUCT,
      };
    default:
      return typesetEntrywise(operator, left, right);
  }
}

/** Beside a product without a sign nobody would know which of the two comes first. */
function typesetEntrywise(operator: ".*" | "./", left: Expression, right: Expression): Typeset {
  const isChain = left.kind === "operation" && left.operator === operator;
  const sign = operator === ".*" ? "\\odot" : "\\oslash";
  return {
    tex: `${within(left, isChain ? ENTRYWISE : FACTOR)} ${sign} ${within(right, FACTOR)}`,
    tightness: ENTRYWISE,
  };
}

/** Two numbers side by side would be read as one. */
function needsDot(right: Expression): boolean {
  return right.kind === "number" || (right.kind === "operation" && right.operator === "^" && needsDot(right.left));
}
