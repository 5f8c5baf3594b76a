import type { AnyNode } from "acorn";
import { isArithmetic } from "./functions.ts";
import type { Site } from "./site.ts";
import { childrenOf } from "./tree.ts";

const PLAIN_VALUE = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*|\[[A-Za-z]\w*(?: [-+] 1)?\])?$/;

export type Scope = Pick<Site, "peers" | "unbent" | "sums">;

/** The values that are handed to functions in this one, without the matrices of weights, which changed inputs cover. */
export function scopeOf(fn: AnyNode, read: (node: AnyNode) => string, imported: (name: string) => string): Scope {
  const unbent = new Map<string, string>();
  const sums = new Map<string, string[]>();
  const found = new Set<string>();
  const visit = (node: AnyNode) => {
    if (node.type === "CallExpression" && node.callee.type === "Identifier" && isArithmetic(imported(node.callee.name)))
      for (const arg of node.arguments) {
        const text = read(arg);
        if (PLAIN_VALUE.test(text) && !/(?:^|\.)W[a-z]\w*$/.test(text)) found.add(text);
      }
    if (
      node.type === "VariableDeclarator" &&
      node.init?.type === "CallExpression" &&
      node.init.callee.type === "Identifier"
    ) {
      const isBend = ["tanh", "sigmoid"].includes(imported(node.init.callee.name));
      const [inside] = node.init.arguments;
      if (isBend && inside) unbent.set(read(node.id), read(inside));
      if (imported(node.init.callee.name) === "add") sums.set(read(node.id), node.init.arguments.map(read));
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(fn);
  return { peers: [...found].slice(0, 18), unbent, sums };
}
