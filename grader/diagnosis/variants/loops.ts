import type { AnyNode, AssignmentExpression, ForStatement } from "acorn";
import { hypothesisId } from "../hypothesis.ts";
import { type Alternative, type Site, short } from "./site.ts";

type Read = Site["read"];

/** A loop that begins or ends one round wrong, and always with fewer rounds, so that it comes to its end. */
export function ofLoop(loop: ForStatement, read: Read): { init: Alternative[]; test: Alternative[] } {
  const counter = loop.init?.type === "VariableDeclaration" ? loop.init.declarations[0] : undefined;
  const step = loop.update?.type === "UpdateExpression" ? loop.update.operator : null;
  const test = loop.test?.type === "BinaryExpression" ? loop.test : null;
  if (!counter?.init || !step || !test) return { init: [], test: [] };
  const [name, start, left, right] = [counter.id, counter.init, test.left, test.right].map(read);
  const things = [short(name!)];
  const later = step === "++" ? `${start} + 1` : `${start} - 1`;
  const sooner = step === "++" ? `${left} ${test.operator} (${right}) - 1` : `${left} ${test.operator} (${right}) + 1`;
  return {
    init: [{ id: hypothesisId("first-round-left-out", ...things), text: later }],
    test: [{ id: hypothesisId("last-round-left-out", ...things), text: sooner }],
  };
}

/** `sum += x` keeps the last x alone, or takes it away. */
export function ofAssignment({ read }: Site, node: AssignmentExpression): Alternative[] {
  if (node.operator !== "+=") return [];
  const [target, value] = [read(node.left), read(node.right)];
  return [
    { id: hypothesisId("sum-overwritten", short(target)), text: `${target} = ${value}` },
    { id: hypothesisId("sign-turned-inside", short(value)), text: `${target} -= ${value}` },
  ];
}

/** A sum that begins at 1: `let sum = 0`, and vectors and matrices of zeros. */
export function ofStart({ node, ancestors: [parent], read, imported }: Site): Alternative[] {
  const target: AnyNode | null =
    parent?.type === "VariableDeclarator" ? parent.id : parent?.type === "Property" ? parent.key : null;
  if (!target) return [];
  const id = hypothesisId("begins-at-one", short(read(target)));
  if (node.type === "Literal") return node.value === 0 ? [{ id, text: "1" }] : [];
  const isZeros =
    node.type === "CallExpression" && node.callee.type === "Identifier" && /^zero/.test(imported(node.callee.name));
  return isZeros ? [{ id, text: `$d.oneMore(${read(node)})` }] : [];
}
