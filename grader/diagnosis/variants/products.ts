import type { CallExpression } from "acorn";
import { hypothesisId } from "../hypothesis.ts";
import { type Alternative, type Put, type Site, short } from "./site.ts";

/** Functions in which entries are multiplied and added up, and the one that does the same with another operation. */
const MULTIPLICATIONS: Record<string, string> = {
  times: "product",
  timesTransposed: "backProduct",
  outer: "outerProduct",
  dot: "dotProduct",
};

export function ofMultiplication(name: string, a: string, b: string): Alternative[] {
  const general = MULTIPLICATIONS[name];
  if (!general) return [];
  const [left, right] = [short(a), short(b)];
  // The functions that add up products are often one helper.
  const groupsOf = (fault: string) => [`${name} ${fault}`, ...(name === "outer" ? [] : [`products ${fault}`])];
  const made = (kind: string, things: string[], text: string, fault: string): Alternative => ({
    ...{ id: hypothesisId(kind, ...things), text, groups: groupsOf(fault) },
  });
  const other = (kind: string, things: string[], operation: string) =>
    made(kind, things, `$d.${general}(${a}, ${b}, (l, r) => ${operation})`, operation);
  const partly = (kind: string, part: string) =>
    made(kind, [left, right], `$d.${general}(${part}, ${b}, (l, r) => l * r)`, kind);
  const still = (kind: string, changed: string) =>
    made(kind, [right], `$d.${general}(${a}, $d.${changed}(${b}), (l, r) => l * r)`, kind);
  const isOfMatrix = name === "times" || name === "timesTransposed";
  return [
    other("sum-for-product", [left, right], "l + r"),
    other("divided-for-multiplied", [right], "l / r"),
    other("divided-for-multiplied", [left], "r / l"),
    other("factor-left-out", [right], "l"),
    other("factor-left-out", [left], "r"),
    other("product-subtracted", [left, right], "-l * r"),
    partly("last-product-only", `$d.only(${a}, -1)`),
    partly("first-product-only", `$d.only(${a}, 0)`),
    partly("first-entry-throughout", `$d.first(${a})`),
    ...(isOfMatrix ? [still("first-row-throughout", "firstRow"), still("first-column-throughout", "firstColumn")] : []),
  ];
}

/** times(multiply(r, h), W) is r ⊙ (h W) to one who takes the factor too late. */
export function ofProduct({ read, imported }: Site, call: CallExpression, put: Put): void {
  const [first, W] = call.arguments;
  if (!W || first?.type !== "CallExpression" || first.callee.type !== "Identifier") return;
  const [left, right] = first.arguments;
  if (imported(first.callee.name) !== "multiply" || !left || !right) return;
  for (const [factor, row] of [
    [left, right],
    [right, left],
  ] as const)
    put(
      "product-before-factor",
      `$d.multiply(${read(factor)}, ${read(call.callee)}(${read(row)}, ${read(W)}))`,
      short(read(factor)),
      short(read(W)),
    );
}

/** r ⊙ (h W) is (r ⊙ h) W to one who takes the factor too early. */
export function ofScaledProduct({ read, imported }: Site, call: CallExpression, put: Put): void {
  const [left, right] = call.arguments;
  if (!left || !right) return;
  for (const [factor, product] of [
    [left, right],
    [right, left],
  ] as const) {
    if (product.type !== "CallExpression" || product.callee.type !== "Identifier") continue;
    const name = imported(product.callee.name);
    const [row, W] = product.arguments;
    if (!row || !W || (name !== "times" && name !== "timesTransposed")) continue;
    put(
      "factor-before-product",
      `${read(product.callee)}($d.multiply(${read(factor)}, ${read(row)}), ${read(W)})`,
      short(read(factor)),
      short(read(W)),
    );
  }
}
