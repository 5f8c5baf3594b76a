import type { AnyNode } from "acorn";
import type { Edit } from "./mutate.ts";

const OFF_BY_ONE: Record<string, [string, string]> = {
  "<": ["(", ") - 1"],
  "<=": ["(", ") - 1"],
  ">": ["(", ") + 1"],
  ">=": ["(", ") + 1"],
};

/** A matrix taken as it is, by the names that such functions have. */
const TRANSPOSE = /(?:^|\.)transpose[d]?$/i;
/** Calls that give back what they were given, changed. */
const AS_IT_IS = /(?:^|\.)(?:square|relu|reverse|toReversed|slice|normali[sz]e|mean|clip)$/;

/** Changes of the wide search: transposes, bounds, terms of sums, arguments in another order, signs, constants. */
export function moreEdits(node: AnyNode, read: (node: AnyNode) => string): Edit[] {
  const edit = (text: string): Edit => ({ node, text: `(${text})`, change: `${read(node)} → ${text}` });
  switch (node.type) {
    case "BinaryExpression": {
      const bound = OFF_BY_ONE[node.operator];
      if (!bound) return [];
      return [edit(`${read(node.left)} ${node.operator} ${bound[0]}${read(node.right)}${bound[1]}`)];
    }
    case "AssignmentExpression":
      return node.operator === "-=" || node.operator === "*="
        ? [edit(`${read(node.left)} = ${read(node.right)}`), edit(`${read(node.left)} += ${read(node.right)}`)]
        : [];
    case "CallExpression":
      return ofCall(node, read).map(edit);
    case "ConditionalExpression":
      return [edit(read(node.consequent)), edit(read(node.alternate))];
    case "Literal":
      return typeof node.value === "number" ? ofNumber(node.value).map(edit) : [];
    case "MemberExpression":
      return node.computed && node.property.type === "Identifier"
        ? [edit(`${read(node.object)}[${read(node.property)} + 1]`)]
        : [];
    default:
      return [];
  }
}

function ofCall(node: AnyNode & { type: "CallExpression" }, read: (node: AnyNode) => string): string[] {
  const callee = read(node.callee);
  const args = node.arguments.map(read);
  const asItIs = args.length > 0 && (TRANSPOSE.test(callee) || AS_IT_IS.test(callee)) ? [args[0]!] : [];
  const method = node.callee.type === "MemberExpression" && /\.(?:slice|toReversed|reverse)$/.test(callee);
  const whole = method && node.callee.type === "MemberExpression" ? [read(node.callee.object)] : [];
  const swapped = args.slice(1).flatMap((_, i) => {
    const order = [...args];
    [order[i], order[i + 1]] = [order[i + 1]!, order[i]!];
    return order.join() === args.join() ? [] : [`${callee}(${order.join(", ")})`];
  });
  return [...(method ? whole : asItIs), ...swapped];
}

/** One more, one less, and nothing: a constant that could as well be missing. */
function ofNumber(value: number): string[] {
  if (!Number.isInteger(value)) return [String(2 * value)];
  return [String(value + 1), ...(value > 0 ? [String(value - 1)] : [])];
}
