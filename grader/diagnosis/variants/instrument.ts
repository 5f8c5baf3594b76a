import { type AnyNode, type ForStatement, type Program, parse } from "acorn";
import { ofLoop } from "./loops.ts";
import { alternativesOf } from "./operators.ts";
import { type Scope, scopeOf } from "./scope.ts";
import type { Alternative } from "./site.ts";
import { childrenOf, isFunction } from "./tree.ts";

/** A program that computes what it did, or, when `$d.on` says so, one of its variants. */
export type Instrumented = { code: string; variants: Variant[] };

/** `keys` choose it while the program runs; `id` says what is wrong with it, and several may say the same. */
export type Variant = { keys: string[]; id: string; groups?: string[] };

/**
 * Every expression that a beginner may get wrong becomes a choice between itself and its alternatives, so that one
 * program holds all variants. `code` is a module in JavaScript; `file` makes the keys unique among modules.
 */
export function instrument(file: string, code: string): Instrumented {
  const program = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const imported = namesOf(program);
  const variants: Variant[] = [];
  const read = ({ start, end }: { start: number; end: number }) => code.slice(start, end);

  /** The text of a node in which every expression below it has its alternatives. */
  const render = (node: AnyNode, ancestors: AnyNode[], scope: Scope): string => {
    const inner = isFunction(node) ? scopeOf(node, read, imported) : scope;
    const parts = childrenOf(node).filter((child) => !isLeftAlone(node, child));
    const bounds = node.type === "ForStatement" ? boundsOf(node) : new Map<AnyNode, Alternative[]>();
    let text = "";
    let position = node.start;
    for (const child of [...bounds.keys(), ...parts]) {
      const bound = bounds.get(child);
      text += code.slice(position, child.start);
      text += bound ? choice(read(child), bound) : render(child, [node, ...ancestors], inner);
      position = child.end;
    }
    text += code.slice(position, node.end);
    const alternatives = isExpressionPlace(node, ancestors[0])
      ? alternativesOf({ node, ancestors, read, imported, ...inner })
      : [];
    return alternatives.length === 0 ? text : choice(text, alternatives);
  };

  /** Where a loop begins and how long it goes on, in the order in which they are written. */
  const boundsOf = (loop: ForStatement): Map<AnyNode, Alternative[]> => {
    const { init, test } = ofLoop(loop, read);
    const start = loop.init?.type === "VariableDeclaration" ? loop.init.declarations[0]?.init : undefined;
    return new Map<AnyNode, Alternative[]>([
      ...(start && init.length > 0 ? [[start, init] as const] : []),
      ...(loop.test && test.length > 0 ? [[loop.test, test] as const] : []),
    ]);
  };

  const choice = (text: string, alternatives: Alternative[]): string => {
    const arms = alternatives.map(({ id, text: other, groups }) => {
      const key = `${file}:${variants.length}`;
      variants.push({ keys: [key], id, ...(groups ? { groups } : {}) });
      return `$d.on[${JSON.stringify(key)}] ? (${other}) : `;
    });
    return `(${arms.join("")}${text})`;
  };

  const rendered = render(program, [], { peers: [], unbent: new Map(), sums: new Map() });
  return { code: rendered, variants };
}

function namesOf(program: Program): (name: string) => string {
  const names = new Map<string, string>();
  for (const statement of program.body)
    if (statement.type === "ImportDeclaration")
      for (const specifier of statement.specifiers)
        if (specifier.type === "ImportSpecifier" && specifier.imported.type === "Identifier")
          names.set(specifier.local.name, specifier.imported.name);
  return (name) => names.get(name) ?? name;
}

/** Checks keep their conditions, and loops what ./loops.ts does not change: more rounds may have no end. */
function isLeftAlone(parent: AnyNode, child: AnyNode): boolean {
  if (parent.type === "ForStatement") return child !== parent.body;
  if (parent.type === "WhileStatement") return child === parent.test;
  if (parent.type === "ImportDeclaration" || parent.type === "ThrowStatement") return true;
  if (parent.type === "FunctionDeclaration" && /^require/.test(parent.id?.name ?? "")) return true;
  if (parent.type === "IfStatement") return child === parent.test || parent.consequent.type === "ThrowStatement";
  return false;
}

/** A place where one expression may stand for another. */
function isExpressionPlace(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (!parent) return false;
  if (parent.type === "AssignmentExpression" || parent.type === "UpdateExpression")
    return node !== (parent as { left?: AnyNode }).left;
  if (parent.type === "CallExpression" && parent.callee === node) return false;
  if (parent.type === "MemberExpression" && parent.computed && parent.property === node) return false;
  return !(parent.type === "AssignmentPattern" && parent.left === node);
}
