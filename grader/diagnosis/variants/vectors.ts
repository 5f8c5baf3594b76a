import type { AnyNode } from "acorn";
import type { Part, Writing } from "./chains.ts";
import { type Site, short } from "./site.ts";

/** How products and sums of vectors are written. */
export const VECTORS: Writing = {
  product: (texts) => texts.reduce((a, b) => `$d.multiply(${a}, ${b})`),
  sum: (a, b) => `$d.add(${a}, ${b})`,
  quotient: (a, b) => `$d.divide(${a}, ${b})`,
  negative: (a) => `$d.negative(${a})`,
};

/** Is it a factor of a longer product? */
export function isFactor({ ancestors: [parent], imported }: Site): boolean {
  return (
    parent?.type === "CallExpression" &&
    parent.callee.type === "Identifier" &&
    imported(parent.callee.name) === "multiply"
  );
}

/** All that is multiplied in the end: s(1 − s) are two. */
export function factorsOf(site: Site, node: AnyNode): Part[] {
  const text = site.read(node);
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier") return [{ text, name: short(text) }];
  const name = site.imported(node.callee.name);
  if (name === "multiply") return node.arguments.flatMap((factor) => factorsOf(site, factor));
  const [s] = node.arguments.map(site.read);
  if (name !== "sigmoidDerivative" || !s) return [{ text, name: short(text) }];
  return [
    { text: s, name: short(s) },
    { text: `$d.complement(${s})`, name: `1 - ${short(s)}` },
  ];
}
