import type { AnyNode, CallExpression } from "acorn";
import { hypothesisId } from "../hypothesis.ts";
import { type Alternative, type Site, short } from "./site.ts";

const PRODUCTS = new Set(["times", "timesTransposed", "dot"]);
const VECTORS = new Set(["times", "timesTransposed", "add", "subtract", "multiply", "tanh", "sigmoid"]);
const ENTRYWISE = new Set(["add", "subtract", "multiply", "addMatrices"]);

/** What becomes of the entries of a vector or a matrix when an index stands still or a loop begins at 1. */
export function ofResult(site: Site, call: CallExpression): Alternative[] {
  if (call.callee.type !== "Identifier") return [];
  const name = site.imported(call.callee.name);
  const text = site.read(call);
  const what = short(nameOf(site, call));
  const made = (kind: string, helper: string): Alternative => ({
    ...{ id: hypothesisId(kind, what), text: `$d.${helper}(${text})`, groups: [`${kind} ${helper} ${name}`] },
  });
  return [
    ...(VECTORS.has(name) && isKept(site, name)
      ? [made("collected-in-first", "collected"), made("first-entry-left-out", "zeroFirst")]
      : []),
    ...(name === "outer"
      ? [
          made("collected-in-first", "collected"),
          made("collected-in-first-column", "collectedRows"),
          made("first-entry-left-out", "zeroFirst"),
          made("first-column-zero", "zeroFirstColumn"),
        ]
      : []),
    ...(PRODUCTS.has(name) ? [made("begins-at-one", "oneMore"), ofFirstProduct(site, call)] : []),
    ...(ENTRYWISE.has(name) ? standingStill(site, call) : []),
  ];
}

/** Σᵢ from the second i on. */
function ofFirstProduct({ read, imported }: Site, call: CallExpression): Alternative {
  const [a, b] = call.arguments.map(read) as [string, string];
  return {
    id: hypothesisId("first-product-left-out", short(a), short(b)),
    text: `${read(call.callee)}($d.zeroFirst(${a}), ${b})`,
    groups: [`first-product-left-out ${imported(read(call.callee))}`],
  };
}

/** a[0] for a[j]. */
function standingStill({ read }: Site, call: CallExpression): Alternative[] {
  const args = call.arguments.map(read);
  return args.flatMap((arg, k) =>
    arg.startsWith("...")
      ? []
      : [
          {
            id: hypothesisId("index-still", short(arg)),
            text: `${read(call.callee)}(${args.map((each, i) => (i === k ? `$d.first(${each})` : each)).join(", ")})`,
          },
        ],
  );
}

/** A product is a loop of its own, and a term may be added to what is kept; what else is on the way to a value is neither. */
function isKept({ ancestors: [parent], read, imported }: Site, name: string): boolean {
  if (PRODUCTS.has(name)) return true;
  if (parent?.type === "CallExpression") return imported(read(parent.callee)) === "add";
  return (
    parent !== undefined && /^(?:VariableDeclarator|AssignmentExpression|Property|ReturnStatement)$/.test(parent.type)
  );
}

/** The variable or field that it is kept in; or what it is. */
function nameOf({ read, ancestors: [parent] }: Site, call: CallExpression): string {
  const target: AnyNode | null =
    parent?.type === "VariableDeclarator"
      ? parent.id
      : parent?.type === "AssignmentExpression"
        ? parent.left
        : parent?.type === "Property"
          ? parent.key
          : null;
  return read(target ?? call);
}
