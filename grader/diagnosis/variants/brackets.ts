import type { AnyNode, CallExpression, Expression } from "acorn";
import { hypothesisId } from "../hypothesis.ts";
import { type Alternative, type Site, short, wrapped } from "./site.ts";

/** (a + b) · c as a + b · c: the brackets are forgotten. Of numbers. */
export function ofBracketedNumber(
  { read }: Site,
  operator: "*" | "/",
  left: Expression,
  right: Expression,
): Alternative[] {
  const c = wrapped(read(right));
  const isSum = (node: Expression) => node.type === "BinaryExpression" && /^[+-]$/.test(node.operator);
  const first = isSum(left) ? ["*", "/"].map((op) => [left, `${read(left)} ${op} ${c}`] as const) : [];
  const second = isSum(right) ? [[right, `${wrapped(read(left))} ${operator} ${read(right)}`] as const] : [];
  return [...first, ...second].map(([sum, text]) => ({ id: nameOf(read(sum)), text }));
}

/** The same of vectors: a sum, a difference, a complement or a slope as one of two factors. */
export function ofBracketedVector(site: Site, call: CallExpression): Alternative[] {
  const [left, right] = call.arguments;
  if (!left || !right) return [];
  return [
    [left, right],
    [right, left],
  ].flatMap(([sum, factor]) =>
    ["multiply", "divide"].flatMap((operation) =>
      partly(site, sum!, (text) => `$d.${operation}(${text}, ${site.read(factor!)})`).map((text) => ({
        ...{ id: nameOf(site.read(sum!)), text },
      })),
    ),
  );
}

/** The sum with one of its terms changed: that which stands next to the factor when the brackets are gone. */
function partly({ read, imported, sums }: Site, node: AnyNode, change: (text: string) => string): string[] {
  const call = node.type === "CallExpression" && node.callee.type === "Identifier" ? node : null;
  const name = call ? imported((call.callee as { name: string }).name) : "";
  const args = call ? call.arguments.map(read) : [];
  const [a = "", b = ""] = args;
  if (name === "complement") return [`$d.complement(${change(a)})`];
  if (name === "subtract") return [`$d.subtract(${a}, ${change(b)})`];
  if (name === "tanhDerivative") return [`$d.complement(${change(`$d.square(${a})`)})`];
  const terms = name === "add" ? args : (sums.get(read(node)) ?? []);
  if (terms.some((term) => term.startsWith("..."))) return [];
  return terms.map((_, k) =>
    terms.map((term, i) => (i === k ? change(term) : term)).reduce((x, y) => `$d.add(${x}, ${y})`),
  );
}

const nameOf = (sum: string) => hypothesisId("brackets-left-out", short(sum));
