import type { CallExpression } from "acorn";
import { hypothesisId } from "../hypothesis.ts";
import { ofMultiplication, ofProduct, ofScaledProduct } from "./products.ts";
import { type Alternative, isRunning, type Put, type Site, short } from "./site.ts";

const SLOPES: Record<string, { own: string; other: string; bend: string }> = {
  tanhDerivative: { own: "tanhSlope", other: "sigmoidSlope", bend: "tanh" },
  sigmoidDerivative: { own: "sigmoidSlope", other: "tanhSlope", bend: "sigmoid" },
};

/** A function of the core called wrongly: its slope, its bend, its factors and terms, another value in the place of one. */
export function ofFunction(site: Site, call: CallExpression): Alternative[] {
  if (call.callee.type !== "Identifier") return [];
  const name = site.imported(call.callee.name);
  const args = call.arguments.map(site.read);
  const [a, b] = args as [string, string];
  const alternatives: Alternative[] = [];
  const put = (kind: string, text: string, ...things: string[]) => {
    const group = groupOf(kind, name, things);
    alternatives.push({ id: hypothesisId(kind, ...things), text, ...(group ? { group } : {}) });
  };

  const slope = SLOPES[name];
  if (slope) {
    put("slope-left-out", `$d.ones(${a})`, short(a));
    put("value-for-slope", a, short(a));
    put("slope-bent-twice", `$d.${slope.own}($d.${slope.bend}(${a}))`, short(a));
    put("slope-of-other", `$d.${slope.other}(${a})`, short(a));
    put("slope-not-squared", `$d.plain(${a})`, short(a));
    put("slope-plus", `$d.plus(${a})`, short(a));
    put("slope-is-square", `$d.square(${a})`, short(a));
    const inside = site.unbent.get(a);
    if (inside) put("slope-of-unbent", `$d.${slope.own}(${inside})`, short(a));
  }
  if (name === "tanh" || name === "sigmoid") {
    put("bend-left-out", a, name);
    put("other-bend", `$d.${name === "tanh" ? "sigmoid" : "tanh"}(${a})`, name);
    put("bent-twice", `$d.${name}($d.${name}(${a}))`, name);
    if (name === "sigmoid") put("exponential-left-out-inside", `(${a}).map((e) => 1 / (1 - e))`);
    put("argument-negated", `${site.read(call.callee)}($d.negative(${a}))`, name);
    put("relu-for-bend", `$d.relu(${a})`, name);
    ofBentSum(site, call, put);
    const [parent] = site.ancestors;
    if (parent?.type === "VariableDeclarator")
      put("gate-complemented", `$d.complement(${site.read(call)})`, site.read(parent.id));
  }
  if (name === "times" || name === "timesTransposed") ofProduct(site, call, put);
  alternatives.push(...ofMultiplication(name, a, b));
  if (name === "times") {
    put("product-transposed", `$d.back(${a}, ${b})`, short(b));
    put("product-left-out", a, short(b));
  }
  if (name === "timesTransposed") {
    put("product-not-transposed", `$d.times(${a}, ${b})`, short(b));
    put("product-left-out", a, short(b));
  }
  if (name === "outer") put("outer-transposed", `$d.transpose(${site.read(call)})`, short(a), short(b));
  if (name === "complement") put("complement-left-out", a, short(a));
  if (name === "add" || name === "addMatrices" || name === "addTensors") ofSum(site, call, args, put);
  if (name === "subtract") {
    put("sign-turned-inside", `$d.subtract(${b}, ${a})`);
    put("subtraction-left-out", a, short(b));
  }
  if (name === "multiply") {
    ofScaledProduct(site, call, put);
    put("factor-left-out", b, short(a));
    put("factor-left-out", a, short(b));
    put("complement-in-place", `$d.multiply($d.complement(${a}), ${b})`, short(a));
    put("complement-in-place", `$d.multiply(${a}, $d.complement(${b}))`, short(b));
    put("divided-for-multiplied", `$d.divide(${a}, ${b})`, short(b));
    put("divided-for-multiplied", `$d.divide(${b}, ${a})`, short(a));
    put("sum-for-product", `$d.add(${a}, ${b})`, short(a), short(b));
  }
  if (name === "softmax") put("softmax-left-out", a);
  if (name === "logSoftmax") put("softmax-left-out", a);
  if (name === "transpose") put("transposition-left-out", a, short(a));
  if (name === "dot") put("first-only", `(${a})[0]`);
  if (isArithmetic(name)) ofArguments(site, call, put);
  return alternatives;
}

/** A beginner who gets the slope of a function wrong does so in every place, and one who transposes a weight all of its kind. */
function groupOf(kind: string, name: string, [thing = ""]: string[]): string | null {
  if (kind === "sum-overwritten") return kind;
  if (kind.startsWith("slope") || kind === "value-for-slope" || kind.includes("bend")) return `${kind} ${name}`;
  const [, prefix] = /^(W[xh]?)[a-z]*$/.exec(thing) ?? [];
  return prefix && kind.startsWith("product") ? `${kind} ${prefix}` : null;
}

const ARITHMETIC = new Set([
  ...["zipTensor", "mapTensor", "embed", "crossEntropy", "crossEntropyGradient", "softmax", "logSoftmax"],
  "times",
  "timesTransposed",
  "outer",
  "add",
  "subtract",
  "multiply",
  "dot",
  "addMatrices",
  "tanhDerivative",
  "sigmoidDerivative",
  "tanh",
  "sigmoid",
  "complement",
]);
/** Functions of numbers, vectors and matrices, in which one value may be taken for another. */
export const isArithmetic = (name: string) => ARITHMETIC.has(name);

/** Each other value of the same function in the place of each argument. */
function ofArguments({ read, peers, imported, unbent }: Site, call: CallExpression, put: Put): void {
  const isProductWith = call.callee.type === "Identifier" && imported(call.callee.name) === "times";
  const isProduct = call.callee.type === "Identifier" && imported(call.callee.name) === "multiply";
  for (const [k, arg] of call.arguments.entries()) {
    const text = read(arg);
    const inside = unbent.get(text);
    if (inside) {
      const others = call.arguments.map((each, i) => (i === k ? inside : read(each)));
      put("unbent-value", `${read(call.callee)}(${others.join(", ")})`, short(text));
    }
    if (!peers.includes(text)) continue;
    for (const peer of peers) {
      if (peer === text) continue;
      const others = call.arguments.map((each, i) => (i === k ? peer : read(each)));
      const callee = isProductWith && k === 0 ? "$d.loose" : read(call.callee);
      put("other-value", `${callee}(${others.join(", ")})`, short(peer), short(text));
      if (!isProduct) continue;
      const complements = call.arguments.map((each, i) => (i === k ? `$d.complement(${peer})` : read(each)));
      put("complement-of-other", `${read(call.callee)}(${complements.join(", ")})`, short(peer), short(text));
    }
  }
}

/** tanh(a + b) as tanh(a) + b, or term by term. */
function ofBentSum({ read, imported }: Site, call: CallExpression, put: Put): void {
  const [sum] = call.arguments;
  if (sum?.type !== "CallExpression" || sum.callee.type !== "Identifier" || imported(sum.callee.name) !== "add") return;
  const [bend, add] = [read(call.callee), read(sum.callee)];
  const terms = sum.arguments.map(read);
  if (terms.length < 2 || terms.some((term) => term.startsWith("..."))) return;
  for (const [k, term] of terms.entries()) {
    const rest = terms.filter((_, i) => i !== k);
    put(
      "bend-before-term",
      `${add}(${bend}(${rest.length > 1 ? `${add}(${rest.join(", ")})` : rest[0]}), ${term})`,
      short(term),
    );
  }
  put("bent-term-by-term", `${add}(${terms.map((term) => `${bend}(${term})`).join(", ")})`);
}

function ofSum({ read, ancestors, imported }: Site, call: CallExpression, args: string[], put: Put): void {
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
  if (args.length === 2) put("sign-turned-inside", `$d.subtract(${args[0]}, ${args[1]})`, short(args[1]!));
}
