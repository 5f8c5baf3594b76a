import type { CallExpression } from "acorn";
import { hypothesisId } from "../hypothesis.ts";
import { ofBend, ofSlope } from "./bends.ts";
import { ofBracketedVector } from "./brackets.ts";
import { ofFactors } from "./chains.ts";
import { ofMultiplication, ofProduct, ofScaledProduct } from "./products.ts";
import { ofResult } from "./results.ts";
import { type Alternative, type Put, type Site, short } from "./site.ts";
import { ofSum } from "./sums.ts";
import { factorsOf, isFactor, VECTORS } from "./vectors.ts";

/** A function of the core called wrongly: its slope, its bend, its factors and terms, another value in the place of one. */
export function ofFunction(site: Site, call: CallExpression): Alternative[] {
  if (call.callee.type !== "Identifier") return [];
  const name = site.imported(call.callee.name);
  const args = call.arguments.map(site.read);
  const [a, b] = args as [string, string];
  const alternatives: Alternative[] = [];
  const put = (kind: string, text: string, ...things: string[]) => {
    const group = groupOf(kind, name, things);
    alternatives.push({ id: hypothesisId(kind, ...things), text, ...(group ? { groups: [group] } : {}) });
  };

  ofSlope(site, name, a, put);
  if (name === "tanh" || name === "sigmoid") ofBend(site, name, call, put);
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
    if (!isFactor(site)) alternatives.push(...ofFactors(factorsOf(site, call), VECTORS, "vectors"));
    alternatives.push(...ofBracketedVector(site, call));
    put("complement-in-place", `$d.multiply($d.complement(${a}), ${b})`, short(a));
    put("complement-in-place", `$d.multiply(${a}, $d.complement(${b}))`, short(b));
  }
  if (name === "softmax") put("softmax-left-out", a);
  if (name === "logSoftmax") put("softmax-left-out", a);
  if (name === "transpose") put("transposition-left-out", a, short(a));
  if (name === "dot") put("first-only", `(${a})[0]`);
  if (isArithmetic(name)) ofArguments(site, call, put);
  return [...alternatives, ...ofResult(site, call)];
}

/**
 * A beginner who gets the slope of a function wrong does so in every place, one who transposes a weight all of its kind,
 * and what is left out of one gate is mostly left out of all.
 */
function groupOf(kind: string, name: string, [thing = ""]: string[]): string | null {
  if (kind === "sum-overwritten") return kind;
  if (kind.startsWith("slope") || kind === "value-for-slope" || kind.includes("bend")) return `${kind} ${name}`;
  if (kind === "term-left-out" && /\bW[xh][a-z]\b/.test(thing))
    return `${kind} ${thing.replaceAll(/\bW([xh])[a-z]\b/g, "W$1")}`;
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
