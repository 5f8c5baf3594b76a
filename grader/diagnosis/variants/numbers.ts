import type { AnyNode } from "acorn";
import { hypothesisId } from "../hypothesis.ts";
import { ofTerms, type Part, type Writing } from "./chains.ts";
import { type Alternative, isRunning, type Site, short, wrapped } from "./site.ts";

/** How products and sums of numbers are written. */
export const NUMBERS: Writing = {
  product: (texts) => texts.map(wrapped).join(" * "),
  sum: (a, b) => wrapped(`${a} + ${b}`),
  quotient: (a, b) => wrapped(`${a} / ${wrapped(b)}`),
  negative: (a) => wrapped(`-${wrapped(a)}`),
};

export function isPartOf({ ancestors: [parent] }: Site, operator: string): boolean {
  return parent?.type === "BinaryExpression" && parent.operator === operator;
}

/** a, b and c of a · b · c. */
export function partsOf(site: Site, node: AnyNode, operator: string): Part[] {
  if (node.type === "BinaryExpression" && node.operator === operator)
    return [node.left, node.right].flatMap((part) => partsOf(site, part, operator));
  const text = site.read(node);
  return [{ text, name: short(text) }];
}

export function ofSum(site: Site, a: string, b: string): Alternative[] {
  if (isRunning(a))
    return [
      { id: hypothesisId("sum-overwritten", ""), text: b },
      { id: hypothesisId("term-left-out", short(b)), text: a },
      { id: hypothesisId("sign-turned-inside", short(b)), text: `${a} - ${wrapped(b)}` },
    ];
  return isPartOf(site, "+") ? [] : ofTerms(partsOf(site, site.node, "+"), NUMBERS);
}
