import type { CallExpression } from "acorn";
import { hypothesisId } from "../hypothesis.ts";
import { type Alternative, type Site, short } from "./site.ts";

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

/** A method called wrongly: another end of a list, another function of a number. */
export function ofMethod(site: Site, call: CallExpression): Alternative[] {
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
        ...(args.join() === "addMatrices"
          ? [
              {
                id: hypothesisId("index-still", short(object)),
                text: `${object}.reduce((a, b) => addMatrices(a, $d.first(b)))`,
              },
            ]
          : []),
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
      : [
          ...args.map((kept, k) => ({ id: hypothesisId("bound-left-out", short(args[1 - k] ?? "")), text: kept })),
          {
            id: hypothesisId("other-function", method, method === "max" ? "min" : "max"),
            text: `Math.${method === "max" ? "min" : "max"}(${args})`,
          },
        ];
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
export function ofFunctionValue(text: string): Alternative[] {
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
