import type { AnyNode } from "acorn";

export function isFunction(node: AnyNode): boolean {
  return (
    node.type === "FunctionDeclaration" || node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression"
  );
}

/** The nodes right below one, in the order in which they are written. */
export function childrenOf(node: AnyNode): AnyNode[] {
  // In { a } the name and the value are one and the same text.
  if (node.type === "Property" && !node.computed)
    return node.shorthand && node.value.type === "Identifier" ? [] : [node.value];
  const children = Object.entries(node).flatMap(([key, value]) => {
    if (key === "start" || key === "end" || key === "type") return [];
    const parts: unknown[] = Array.isArray(value) ? value : [value];
    return parts.filter(
      (part): part is AnyNode =>
        typeof part === "object" && part !== null && typeof (part as AnyNode).type === "string",
    );
  });
  return children.toSorted((a, b) => a.start - b.start);
}
