import type { AnyNode, CallExpression, Expression } from "acorn";
import { hypothesisId } from "../hypothesis.ts";
import { ofBracketedNumber } from "./brackets.ts";
import { ofFactors } from "./chains.ts";
import { ofFunction } from "./functions.ts";
import { ofAssignment, ofStart } from "./loops.ts";
import { ofFunctionValue, ofMethod } from "./methods.ts";
import { isPartOf, NUMBERS, ofSum, partsOf } from "./numbers.ts";
import { type Alternative, type Site, short, wrapped } from "./site.ts";

/** How a beginner would get this expression wrong; mostly in no way. */
export function alternativesOf(site: Site): Alternative[] {
  return [...ofNode(site), ...ofStart(site)];
}

function ofNode(site: Site): Alternative[] {
  const { node } = site;
  switch (node.type) {
    case "AssignmentExpression":
      return ofAssignment(site, node);
    case "CallExpression":
      return node.callee.type === "MemberExpression"
        ? [...ofMethod(site, node), ...ofBound(site, node)]
        : ofFunction(site, node);
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

/** Math.min(1, a / b) is often written as a decision, and what is decided about may be right where what follows is wrong. */
function ofBound(site: Site, { callee, arguments: args }: CallExpression): Alternative[] {
  const compare = { "Math.min": "<", "Math.max": ">" }[site.read(callee)];
  if (!compare || args.length !== 2) return [];
  return args.flatMap((arg, k) => {
    if (arg.type !== "BinaryExpression") return [];
    const [text, bound] = [wrapped(site.read(arg)), wrapped(site.read(args[1 - k]!))];
    return ofOperator({ ...site, node: arg }, arg.operator, arg.left as Expression, arg.right).map((wrong) => ({
      ...wrong,
      text: `${text} ${compare} ${bound} ? ${wrapped(wrong.text)} : ${bound}`,
    }));
  });
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

function named(kind: string, { read }: Site, left: AnyNode, kept: AnyNode): Alternative {
  return { id: hypothesisId(kind, short(read(left))), text: read(kept) };
}
function ofOperator(site: Site, operator: string, left: Expression, right: Expression): Alternative[] {
  const [a, b] = [site.read(left), site.read(right)];
  switch (operator) {
    case "+":
      return [
        ...ofSum(site, a, b),
        ...[...a.matchAll(/^Math\.sqrt\((.*)\)$/gs)].map(([, inside]) => ({
          id: hypothesisId("term-inside-root", short(b)),
          text: `Math.sqrt(${inside} + ${b})`,
        })),
      ];
    case "-":
      return [
        { id: hypothesisId("term-left-out", short(b)), text: a },
        { id: hypothesisId("term-left-out", short(a)), text: `-${wrapped(b)}` },
        { id: hypothesisId("subtracted-alone", short(b)), text: b },
        { id: hypothesisId("sign-turned-inside", short(b)), text: `${a} + ${b}` },
        { id: hypothesisId("difference-turned", short(a), short(b)), text: `${b} - ${wrapped(a)}` },
      ];
    case "*":
      return [
        ...(isPartOf(site, "*") ? [] : ofFactors(partsOf(site, site.node, "*"), NUMBERS, "numbers")),
        ...ofBracketedNumber(site, "*", left, right),
      ];
    case "/":
      return [
        {
          id: hypothesisId("not-divided", short(b)),
          text: a,
          groups: [`not-divided ${b.replaceAll(/\d/g, "")}`, "not-divided"],
        },
        { id: hypothesisId("multiplied-for-divided", short(b)), text: `${a} * ${wrapped(b)}` },
        { id: hypothesisId("divided-for-multiplied", short(a)), text: `1 / ${wrapped(a)} / ${wrapped(b)}` },
        { id: hypothesisId("divisor-alone", short(b)), text: b },
        { id: hypothesisId("upside-down", short(a), short(b)), text: `${b} / ${wrapped(a)}` },
        { id: hypothesisId("divided-by-one-more", short(b)), text: `${a} / (${b} + 1)` },
        { id: hypothesisId("sum-for-quotient", short(a), short(b)), text: `${a} + ${wrapped(b)}` },
        ...ofBracketedNumber(site, "/", left, right),
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

function ofIndex(site: Site, object: string, index: string): Alternative[] {
  if (isAssigned(site)) return [];
  return [
    { id: hypothesisId("index-early", short(object)), text: `${object}[(${index}) - 1]` },
    { id: hypothesisId("index-late", short(object)), text: `${object}[(${index}) + 1]` },
    { id: hypothesisId("index-still", short(object)), text: `${object}[0]` },
  ];
}

function isAssigned({ node, ancestors: [parent] }: Site): boolean {
  return parent?.type === "AssignmentExpression" && parent.left === node;
}
