import { type AnyNode, type Program, parse } from "acorn";
import { hypothesisId, readId } from "../hypothesis.ts";
import { isArithmetic } from "./functions.ts";
import { alternativesOf } from "./operators.ts";
import type { Alternative, Site } from "./site.ts";

/** A program that computes what it did, or, when `$d.on` says so, one of its variants. */
export type Instrumented = { code: string; variants: Variant[] };

/** `keys` choose it while the program runs; `id` says what is wrong with it, and several may say the same. */
export type Variant = { keys: string[]; id: string; group?: string };

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
    let text = "";
    let position = node.start;
    for (const child of parts) {
      text += code.slice(position, child.start) + render(child, [node, ...ancestors], inner);
      position = child.end;
    }
    text += code.slice(position, node.end);
    const alternatives = isExpressionPlace(node, ancestors[0])
      ? alternativesOf({ node, ancestors, read, imported, ...inner })
      : [];
    return alternatives.length === 0 ? text : choice(text, alternatives);
  };

  const choice = (text: string, alternatives: Alternative[]): string => {
    const arms = alternatives.map(({ id, text: other, group }) => {
      const key = `${file}:${variants.length}`;
      variants.push({ keys: [key], id, ...(group ? { group } : {}) });
      return `$d.on[${JSON.stringify(key)}] ? (${other}) : `;
    });
    return `(${arms.join("")}${text})`;
  };

  const rendered = render(program, [], { peers: [], unbent: new Map() });
  return { code: rendered, variants: [...variants, ...together(variants)] };
}

/** The same fault in every place of the file, where there is more than one: those that say the same, and those of a group. */
function together(variants: Variant[]): Variant[] {
  const groups = new Map<string, Variant[]>();
  const put = (name: string, variant: Variant) => groups.set(name, [...(groups.get(name) ?? []), variant]);
  for (const variant of variants) {
    put(variant.id, variant);
    if (variant.group) put(`group ${variant.group}`, variant);
  }
  const joined = [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ id: commonId(group), keys: group.flatMap(({ keys }) => keys) }));
  // Those that say the same may also be all that there are of a group.
  return [...new Map(joined.map((variant) => [variant.keys.join(), variant])).values()];
}

function commonId([first, ...others]: Variant[]): string {
  const { kind, things } = readId(first!.id);
  if (others.every(({ id }) => id === first!.id)) return first!.id;
  const all = [things[0], ...others.map(({ id }) => readId(id).things[0])];
  return hypothesisId(kind, [...new Set(all)].join(", "));
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

function isFunction(node: AnyNode): boolean {
  return (
    node.type === "FunctionDeclaration" || node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression"
  );
}

const PLAIN_VALUE = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*|\[[A-Za-z]\w*(?: [-+] 1)?\])?$/;

type Scope = Pick<Site, "peers" | "unbent">;

/** The values that are handed to functions in this one, without the matrices of weights, which changed inputs cover. */
function scopeOf(fn: AnyNode, read: (node: AnyNode) => string, imported: (name: string) => string): Scope {
  const unbent = new Map<string, string>();
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
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(fn);
  return { peers: [...found].slice(0, 18), unbent };
}

/** Loops keep their bounds, checks keep their conditions: another number of rounds may have no end. */
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

function childrenOf(node: AnyNode): AnyNode[] {
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
