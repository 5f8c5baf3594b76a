import type { CallExpression } from "acorn";
import { type Put, type Site, short } from "./site.ts";

const SLOPES: Record<string, { own: string; other: string; bend: string }> = {
  tanhDerivative: { own: "tanhSlope", other: "sigmoidSlope", bend: "tanh" },
  sigmoidDerivative: { own: "sigmoidSlope", other: "tanhSlope", bend: "sigmoid" },
};

/** The slope of a function at a, taken wrongly. */
export function ofSlope({ unbent }: Site, name: string, a: string, put: Put): void {
  const slope = SLOPES[name];
  if (!slope) return;
  put("slope-left-out", `$d.ones(${a})`, short(a));
  put("value-for-slope", a, short(a));
  put("slope-bent-twice", `$d.${slope.own}($d.${slope.bend}(${a}))`, short(a));
  put("slope-of-other", `$d.${slope.other}(${a})`, short(a));
  put("slope-not-squared", `$d.plain(${a})`, short(a));
  put("slope-plus", `$d.plus(${a})`, short(a));
  put("slope-one-plus", `$d.oneMore(${a})`, short(a));
  put("slope-is-square", `$d.square(${a})`, short(a));
  const inside = unbent.get(a);
  if (inside) put("slope-of-unbent", `$d.${slope.own}(${inside})`, short(a));
}

/** tanh or σ taken wrongly: not at all, twice, the other one, of something else. */
export function ofBend(site: Site, name: "tanh" | "sigmoid", call: CallExpression, put: Put): void {
  const a = site.read(call.arguments[0]!);
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
