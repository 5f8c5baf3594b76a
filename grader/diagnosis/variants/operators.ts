import type { AnyNode, CallExpression, Expression } from "acorn";
import { hypothesisId } from "../hypothesis.ts";

/** One way to write an expression wrongly: what it is called, and the text that stands in place of the expression. */
export type Alternative = {
  id: string;
  text: string /** Alternatives of one group are mostly made in all places at once. */;
  group?: string;
};

export type Site = {
  node: AnyNode;
  /** From the expression that holds it outwards. */
  ancestors: AnyNode[];
  /** The text of a node as it was written. */
  read: (node: { start: number; end: number }) => string;
  /** What a local name is called where it comes from. */
  imported: (name: string) => string;
  /** All values that stand as arguments in the same function. */
  peers: string[];
  /** What goes into the function that made a value of this name, if one did: `a` for h in `const h = tanh(a)`. */
  unbent: ReadonlyMap<string, string>;
};

/** How a beginner would get this expression wrong; mostly in no way. */
export function alternativesOf(site: Site): Alternative[] {
  const { node } = site;
  switch (node.type) {
    case "CallExpression":
      return node.callee.type === "MemberExpression" ? ofMethod(site, node) : ofFunction(site, node);
    case "BinaryExpression":
      return ofOperator(site, node.operator, node.left as Expression, node.right);
    case "UnaryExpression":
      return node.operator === "-" ? ofNegative(site.read(node.argument)) : [];
    case "LogicalExpression":
      if (node.operator !== "??")
        return [
          named("condition-left-out", site, node.left, node.right),
          named("condition-left-out", site, node.right, node.left),
        ];
      return [
        { id: hypothesisId("not-handed-on", short(site.read(node.right))), text: site.read(node.right) },
        ...["h", "c"].map((part) => ({
          id: hypothesisId("not-handed-on", part),
          text: `({ ...(${site.read(node)}), ${part}: ${site.read(node.right)}.${part} })`,
        })),
        {
          id: hypothesisId("starts-from-zero", short(site.read(node.right))),
          text: `${site.read(node.left)} ?? $d.zero(${site.read(node.right)})`,
        },
      ];
    case "ConditionalExpression":
      return [node.consequent, node.alternate].map((branch) => ({
        id: hypothesisId("always", short(site.read(branch))),
        text: site.read(branch),
      }));
    case "MemberExpression":
      if (site.read(node).startsWith("Math.")) return ofFunctionValue(site.read(node));
      return node.computed && node.property.type !== "Literal"
        ? ofIndex(site, site.read(node.object), site.read(node.property))
        : [];
    case "Identifier":
      return [];
    default:
      return [];
  }
}

function ofNegative(text: string): Alternative[] {
  const turned = { id: "sign-turned-inside", text };
  if (!text.includes("logSoftmax(")) return [turned];
  return [
    turned,
    { id: "surprise-left-out", text: `Math.exp(${text})` },
    { id: "surprise-linear", text: `(1 - Math.exp(${text}))` },
  ];
}

/** An expression in a few words: what it is made of, without what is ours alone. */
export function short(text: string): string {
  const plain = text.replaceAll(/\b(?:weights|W|gradients|settings)\.(?=\w)/g, "").replaceAll(/\s+/g, " ");
  return plain.length <= 40 ? plain : `${plain.slice(0, 39)}…`;
}

function named(kind: string, { read }: Site, left: AnyNode, kept: AnyNode): Alternative {
  return { id: hypothesisId(kind, short(read(left))), text: read(kept) };
}

const SLOPES: Record<string, { own: string; other: string; bend: string }> = {
  tanhDerivative: { own: "tanhSlope", other: "sigmoidSlope", bend: "tanh" },
  sigmoidDerivative: { own: "sigmoidSlope", other: "tanhSlope", bend: "sigmoid" },
};

function ofFunction(site: Site, call: CallExpression): Alternative[] {
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

type Put = (kind: string, text: string, ...things: string[]) => void;

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

/** Functions in which entries are multiplied and added up, and the one that does the same with another operation. */
const MULTIPLICATIONS: Record<string, string> = {
  times: "product",
  timesTransposed: "backProduct",
  outer: "outerProduct",
  dot: "dotProduct",
};

function ofMultiplication(name: string, a: string, b: string): Alternative[] {
  const general = MULTIPLICATIONS[name];
  if (!general) return [];
  const [left, right] = [short(a), short(b)];
  const made = (kind: string, things: string[], text: string, group: string): Alternative => ({
    ...{ id: hypothesisId(kind, ...things), text, group: `${name} ${group}` },
  });
  const other = (kind: string, things: string[], operation: string) =>
    made(kind, things, `$d.${general}(${a}, ${b}, (l, r) => ${operation})`, operation);
  const partly = (kind: string, part: string) =>
    made(kind, [left, right], `$d.${general}(${part}, ${b}, (l, r) => l * r)`, kind);
  return [
    other("sum-for-product", [left, right], "l + r"),
    other("divided-for-multiplied", [right], "l / r"),
    other("factor-left-out", [right], "l"),
    other("factor-left-out", [left], "r"),
    other("product-subtracted", [left, right], "-l * r"),
    partly("last-product-only", `$d.only(${a}, -1)`),
    partly("first-product-only", `$d.only(${a}, 0)`),
    partly("first-entry-throughout", `$d.first(${a})`),
    ...(name === "times"
      ? [made("first-row-throughout", [right], `$d.times(${a}, $d.firstRow(${b}))`, "first row")]
      : []),
  ];
}

/** times(multiply(r, h), W) is r ⊙ (h W) to one who takes the factor too late. */
function ofProduct({ read, imported }: Site, call: CallExpression, put: Put): void {
  const [first, W] = call.arguments;
  if (!W || first?.type !== "CallExpression" || first.callee.type !== "Identifier") return;
  const [left, right] = first.arguments;
  if (imported(first.callee.name) !== "multiply" || !left || !right) return;
  for (const [factor, row] of [
    [left, right],
    [right, left],
  ] as const)
    put(
      "product-before-factor",
      `$d.multiply(${read(factor)}, ${read(call.callee)}(${read(row)}, ${read(W)}))`,
      short(read(factor)),
      short(read(W)),
    );
}

/** r ⊙ (h W) is (r ⊙ h) W to one who takes the factor too early. */
function ofScaledProduct({ read, imported }: Site, call: CallExpression, put: Put): void {
  const [left, right] = call.arguments;
  if (!left || !right) return;
  for (const [factor, product] of [
    [left, right],
    [right, left],
  ] as const) {
    if (product.type !== "CallExpression" || product.callee.type !== "Identifier") continue;
    const name = imported(product.callee.name);
    const [row, W] = product.arguments;
    if (!row || !W || (name !== "times" && name !== "timesTransposed")) continue;
    put(
      "factor-before-product",
      `${read(product.callee)}($d.multiply(${read(factor)}, ${read(row)}), ${read(W)})`,
      short(read(factor)),
      short(read(W)),
    );
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

function ofOperator(site: Site, operator: string, left: Expression, right: Expression): Alternative[] {
  const [a, b] = [site.read(left), site.read(right)];
  switch (operator) {
    case "+":
      return [
        { id: hypothesisId(isRunning(a) ? "sum-overwritten" : "term-left-out", short(isRunning(a) ? "" : a)), text: b },
        { id: hypothesisId("term-left-out", short(b)), text: a },
        { id: hypothesisId("sign-turned-inside", short(b)), text: `${a} - ${wrapped(b)}` },
        ...[...a.matchAll(/^Math\.sqrt\((.*)\)$/gs)].map(([, inside]) => ({
          id: hypothesisId("term-inside-root", short(b)),
          text: `Math.sqrt(${inside} + ${b})`,
        })),
      ];
    case "-":
      return [
        { id: hypothesisId("term-left-out", short(b)), text: a },
        { id: hypothesisId("term-left-out", short(a)), text: b },
        { id: hypothesisId("sign-turned-inside", short(b)), text: `${a} + ${b}` },
        { id: hypothesisId("difference-turned", short(a), short(b)), text: `${b} - ${wrapped(a)}` },
      ];
    case "*":
      return [
        { id: hypothesisId("factor-left-out", short(a)), text: b },
        { id: hypothesisId("factor-left-out", short(b)), text: a },
        { id: hypothesisId("sum-for-product", short(a), short(b)), text: `${a} + ${b}` },
        { id: hypothesisId("divided-for-multiplied", short(b)), text: `${a} / ${wrapped(b)}` },
      ];
    case "/":
      return [
        { id: hypothesisId("not-divided", short(b)), text: a, group: "not-divided" },
        { id: hypothesisId("multiplied-for-divided", short(b)), text: `${a} * ${wrapped(b)}` },
        { id: hypothesisId("divisor-alone", short(b)), text: b },
        { id: hypothesisId("upside-down", short(a), short(b)), text: `${b} / ${wrapped(a)}` },
        { id: hypothesisId("divided-by-one-more", short(b)), text: `${a} / (${b} + 1)` },
      ];
    case "**":
      return [{ id: hypothesisId("power-left-out", short(b)), text: a }];
    case "<":
    case "<=":
    case ">":
    case ">=":
      return [
        {
          id: hypothesisId("edge", short(`${a} ${operator} ${b}`)),
          text: `${a} ${operator.length === 2 ? operator[0] : `${operator}=`} ${b}`,
        },
      ];
    default:
      return [];
  }
}

/** What was added up so far. */
const isRunning = (text: string) => /^(?:sum|total|a)(?:\.\w+)?$/.test(text);
const wrapped = (text: string) => `(${text})`;

function ofIndex(site: Site, object: string, index: string): Alternative[] {
  if (isAssigned(site)) return [];
  return [
    { id: hypothesisId("index-early", short(object)), text: `${object}[(${index}) - 1]` },
    { id: hypothesisId("index-late", short(object)), text: `${object}[(${index}) + 1]` },
  ];
}

function isAssigned({ node, ancestors: [parent] }: Site): boolean {
  return parent?.type === "AssignmentExpression" && parent.left === node;
}

const MATHS: Record<string, string[]> = {
  log: ["log2", "log10", ""],
  log10: ["log", "log2", ""],
  log2: ["log", ""],
  sqrt: [""],
  abs: [""],
  exp: [""],
  tanh: [""],
  ceil: ["floor", "round"],
  floor: ["ceil", "round"],
};

function ofMethod(site: Site, call: CallExpression): Alternative[] {
  if (call.callee.type !== "MemberExpression" || call.callee.property.type !== "Identifier") return [];
  const object = site.read(call.callee.object);
  const method = call.callee.property.name;
  const args = call.arguments.map(site.read);
  if (object === "Math") return ofMaths(method, args);
  switch (method) {
    case "toReversed":
      return [{ id: hypothesisId("order-kept", short(object)), text: object }];
    case "at":
      return args[0] === "-1" ? [{ id: hypothesisId("first-for-last", short(object)), text: `${object}.at(0)` }] : [];
    case "unshift":
      return [{ id: hypothesisId("order-turned", short(object)), text: `${object}.push(${args})` }];
    case "push":
      return [{ id: hypothesisId("order-turned", short(object)), text: `${object}.unshift(${args})` }];
    case "filter":
      return [{ id: "condition-left-out", text: object }];
    case "reduce":
      return [
        { id: hypothesisId("last-only", short(object)), text: `${object}.slice(-1).reduce(${args})` },
        { id: hypothesisId("first-only", short(object)), text: `${object}.slice(0, 1).reduce(${args})` },
      ];
    case "slice":
      return ofSlice(object, args);
    default:
      return [];
  }
}

function ofMaths(method: string, args: string[]): Alternative[] {
  const [arg = ""] = args;
  if (method === "max" || method === "min")
    return args.length !== 2 || args.some((each) => each.startsWith("..."))
      ? []
      : args.map((kept, k) => ({ id: hypothesisId("bound-left-out", short(args[1 - k] ?? "")), text: kept }));
  const [, squares] = method === "sqrt" ? (/^dot\((.+), \1\)$/s.exec(arg) ?? []) : [];
  if (squares)
    return [
      { id: "root-left-out", text: arg },
      { id: "absolute-sum", text: `${squares}.reduce((s, e) => s + Math.abs(e), 0)` },
      { id: "largest-entry", text: `Math.max(...${squares}.map(Math.abs))` },
      { id: "root-of-mean", text: `Math.sqrt(${arg} / ${squares}.length)` },
    ];
  if (method === "hypot")
    return [
      { id: "root-left-out", text: `[${args}].reduce((s, e) => s + e * e, 0)` },
      { id: "absolute-sum", text: `[${args}].reduce((s, e) => s + Math.abs(e), 0)` },
      { id: "largest-entry", text: `Math.max(...[${args}].map(Math.abs))` },
    ];
  const kinds: Record<string, string> = {
    sqrt: "root-left-out",
    abs: "absolute-left-out",
    exp: "exponential-left-out-inside",
    tanh: "bend-left-out",
  };
  return (MATHS[method] ?? []).map((other) => {
    if (other) return { id: hypothesisId("other-function", method, other), text: `Math.${other}(${args})` };
    return { id: kinds[method] ?? hypothesisId("function-left-out", method), text: arg };
  });
}

/** A function of numbers that is handed to `map`. */
function ofFunctionValue(text: string): Alternative[] {
  const others: Record<string, Alternative[]> = {
    "Math.exp": [
      { id: "exponential-left-out-inside", text: "((e) => e)" },
      { id: hypothesisId("other-function", "exp", "2 ** x"), text: "((e) => 2 ** e)" },
      { id: "sign-turned-inside", text: "((e) => Math.exp(-e))" },
    ],
    "Math.tanh": [
      { id: hypothesisId("bend-left-out", "tanh"), text: "((e) => e)" },
      { id: hypothesisId("other-bend", "tanh"), text: "((e) => 1 / (1 + Math.exp(-e)))" },
    ],
    "Math.abs": [{ id: "absolute-left-out", text: "((e) => e)" }],
  };
  return others[text] ?? [];
}

function ofSlice(object: string, args: string[]): Alternative[] {
  const whole = { id: hypothesisId("not-cut", short(object)), text: object };
  if (args.join() === "0,-1")
    return [whole, { id: hypothesisId("not-shifted", short(object)), text: `${object}.slice(1)` }];
  if (args.join() === "1")
    return [whole, { id: hypothesisId("not-shifted", short(object)), text: `${object}.slice(0, -1)` }];
  return [whole];
}
