import { stripTypeScriptTypes } from "node:module";
import { type AnyNode, type Expression, parse } from "acorn";
import { createRandom } from "#numeric/random.ts";
import { moreEdits } from "./more-edits.ts";

/** A program with one thing changed, and what. */
export type Mutant = { change: string; code: string };

/**
 * Programs that differ from a right one in one place, drawn from all that can be made, always the same for a seed. The
 * changes are those of any program (an operator, an index, a bound, a variable), and know nothing of what the diagnosis
 * looks for. `code` is TypeScript, and stays so. None of those in `without` is drawn, nor one that reads the same.
 */
export function mutate(code: string, count: number, seed: string, without: Mutant[] = []): Mutant[] {
  return draw(mutantsOf(code, editsOf), count, seed, without);
}

/**
 * The same for whoever looks for what the cases miss, with more changes: a transpose left out, a term of a sum skipped, a
 * bound one off. What the diagnosis is measured by is drawn without these, so that its figures stay comparable.
 */
export function mutateWidely(code: string, count: number, seed: string): Mutant[] {
  const find: FindEdits = (node, read, names) => [...editsOf(node, read, names), ...moreEdits(node, read)];
  return draw(mutantsOf(code, find), count, seed, [{ change: "", code }]);
}

function draw(mutants: Mutant[], count: number, seed: string, without: Mutant[]): Mutant[] {
  const known = new Set(without.map((mutant) => mutant.code));
  const all = mutants.filter((mutant) => !known.has(mutant.code));
  const random = createRandom(seed);
  const drawn: Mutant[] = [];
  while (drawn.length < count && all.length > 0) drawn.push(...all.splice(random.integer(0, all.length - 1), 1));
  return drawn;
}

export type Edit = { node: { start: number; end: number }; text: string; change: string };

type FindEdits = (node: AnyNode, read: (node: AnyNode) => string, names: string[]) => Edit[];

function mutantsOf(code: string, find: FindEdits): Mutant[] {
  const edits: Edit[] = [];
  const read = (node: { start: number; end: number }) => code.slice(node.start, node.end);
  const visit = (node: AnyNode, names: string[]) => {
    const known = isFunction(node) ? namesIn(node) : names;
    edits.push(...find(node, read, known));
    for (const child of childrenOf(node)) visit(child, known);
  };
  // Types become blanks, so that everything stays in its place.
  visit(parse(stripTypeScriptTypes(code), { ecmaVersion: "latest", sourceType: "module" }), []);
  return edits.map(({ node, text, change }) => ({
    change,
    code: code.slice(0, node.start) + text + code.slice(node.end),
  }));
}

const OTHER_OPERATORS: Record<string, string[]> = {
  "+": ["-"],
  "-": ["+"],
  "*": ["+", "/"],
  "/": ["*"],
  "<": ["<="],
  ">": [">="],
  "<=": ["<"],
  ">=": [">"],
};

function editsOf(node: AnyNode, read: (node: AnyNode) => string, names: string[]): Edit[] {
  const edit = (text: string): Edit => ({ node, text: `(${text})`, change: `${read(node)} → ${text}` });
  switch (node.type) {
    case "BinaryExpression":
      return [
        ...(OTHER_OPERATORS[node.operator] ?? []).map((other) =>
          edit(`${read(node.left)} ${other} (${read(node.right)})`),
        ),
        ...("+-*/".includes(node.operator) ? [edit(read(node.left)), edit(read(node.right))] : []),
      ];
    case "UnaryExpression":
      return node.operator === "-" ? [edit(read(node.argument))] : [];
    case "AssignmentExpression":
      return node.operator === "+="
        ? [edit(`${read(node.left)} = ${read(node.right)}`), edit(`${read(node.left)} -= ${read(node.right)}`)]
        : [];
    case "MemberExpression":
      return ofMember(node, read).map(edit);
    case "CallExpression":
      return ofCall(node, read, names).map(edit);
    case "VariableDeclarator":
      return node.init?.type === "Literal" && node.init.value === 0
        ? [{ node: node.init, text: "1", change: `${read(node)} → 1` }]
        : [];
    default:
      return [];
  }
}

function ofMember(node: AnyNode & { type: "MemberExpression" }, read: (node: AnyNode) => string): string[] {
  const outer = node.object;
  if (!node.computed) return [];
  if (outer.type === "MemberExpression" && outer.computed)
    return [`${read(outer.object)}[${read(node.property)}][${read(outer.property)}]`];
  return node.property.type === "Identifier" ? [`${read(outer)}[${read(node.property)} - 1]`, `${read(outer)}[0]`] : [];
}

function ofCall(
  node: AnyNode & { type: "CallExpression" },
  read: (node: AnyNode) => string,
  names: string[],
): string[] {
  const callee = read(node.callee);
  const args = node.arguments.map(read);
  const others: string[] = [];
  if (/^Math\.(?:tanh|sqrt|exp|log|abs)$/.test(callee) || /^(?:tanh|sigmoid|softmax)$/.test(callee))
    others.push(args.join(", "));
  if (args.length >= 2 && node.arguments.slice(0, 2).every(isName))
    others.push(`${callee}(${[args[1], args[0], ...args.slice(2)].join(", ")})`);
  for (const [k, arg] of node.arguments.entries())
    if (isName(arg))
      for (const name of names)
        if (name !== args[k]) others.push(`${callee}(${args.map((each, i) => (i === k ? name : each)).join(", ")})`);
  if (/\.toReversed$/.test(callee)) others.push(callee.replace(/\.toReversed$/, ""));
  return others;
}

const isName = (node: AnyNode | Expression) => node.type === "Identifier";

function isFunction(node: AnyNode): node is AnyNode & { params: AnyNode[] } {
  return (
    node.type === "FunctionDeclaration" || node.type === "ArrowFunctionExpression" || node.type === "FunctionExpression"
  );
}

/** A few names that are known throughout a function. */
function namesIn(fn: { params: AnyNode[] }): string[] {
  return fn.params.flatMap((param) => (param.type === "Identifier" ? [param.name] : [])).slice(0, 6);
}

function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node)
    .flat()
    .filter(
      (part): part is AnyNode =>
        typeof part === "object" && part !== null && typeof (part as AnyNode).type === "string",
    );
}
