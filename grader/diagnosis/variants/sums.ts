import type { CallExpression } from "acorn";
import { readId } from "../hypothesis.ts";
import { ofTerms } from "./chains.ts";
import { isRunning, type Put, type Site, short } from "./site.ts";
import { VECTORS } from "./vectors.ts";

/** A sum of vectors or matrices: a term left out, or with the wrong sign, or nothing of the sum kept from step to step. */
export function ofSum({ read, ancestors, imported }: Site, call: CallExpression, args: string[], put: Put): void {
  const [parent] = ancestors;
  const target = parent?.type === "AssignmentExpression" ? read(parent.left) : null;
  for (const [k, arg] of args.entries()) {
    const rest = args.filter((_, i) => i !== k);
    const text = rest.length === 1 ? rest[0]! : `${read(call.callee)}(${rest.join(", ")})`;
    // Spread arguments are many.
    if (rest.length === 0 || arg.startsWith("...")) continue;
    if (arg === target || isRunning(arg)) put("sum-overwritten", text, short(target ?? ""));
    else put("term-left-out", text, short(arg));
  }
  for (const [k, arg] of call.arguments.entries()) {
    const [row, W] = arg.type === "CallExpression" ? arg.arguments : [];
    if (!row || !W || arg.type !== "CallExpression" || imported(read(arg.callee)) !== "times") continue;
    const last = `$d.times($d.only(${read(row)}, -1), ${read(W)})`;
    for (const kept of [[], args.slice(k + 1), args.slice(k + 1, -1)])
      put(
        "sum-restarted",
        kept.length > 0 ? `${read(call.callee)}(${[last, ...kept].join(", ")})` : last,
        short(read(W)),
      );
  }
  if (args.length < 2 || args.some((arg) => arg.startsWith("...") || arg === target || isRunning(arg))) return;
  const terms = args.map((text) => ({ text, name: short(text) }));
  for (const { id, text } of ofTerms(terms, VECTORS)) {
    const { kind, things } = readId(id);
    // Those with one term missing are there already.
    if (kind !== "term-left-out" || args.length > 2) put(kind, text, ...things);
  }
}
