import { type MathNode, parse } from "mathjs/number";
import type { ExpressionSymbol } from "../part.ts";
import { plainMathematics, type Traced } from "./plain-mathematics.ts";
import { CONSTANTS, type Expression, FUNCTIONS, type FunctionName, type Operator } from "./tree.ts";

export type Symbols = Record<string, ExpressionSymbol>;

/** What could not be understood, and at which character of the text, counted from 0. */
export type ExpressionProblem = { problem: string; at: number };

const MAX_LENGTH = 1000;
const MAX_NESTING = 40;
const MAX_NODES = 300;
/** The parser knows assignments, texts, units and much more; only mathematics reaches it. */
const ALLOWED = /[A-Za-z0-9_+\-*/^().,'\s]/;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/g;
const OPERATORS: readonly string[] = ["+", "-", "*", "/", "^", ".*", "./", ".^"] satisfies Operator[];

/**
 * Mathematics as people type it, in terms of these symbols. What it may cost is bounded before it begins: length,
 * nesting, and the size of what came of it.
 */
export function parseExpression(written: string, symbols: Symbols): Expression | ExpressionProblem {
  if (written.length > MAX_LENGTH)
    return { problem: `has ${written.length} characters, and at most ${MAX_LENGTH} are read`, at: MAX_LENGTH };
  const traced = plainMathematics(written);
  const found = findStranger(traced) ?? findUnbalanced(traced.text) ?? findUnknown(traced.text, symbols);
  if (found) return { ...found, at: traced.origin[found.at] ?? written.length };
  try {
    const count = { nodes: 0 };
    return new Builder(traced.text, symbols, count).build(parse(traced.text));
  } catch (error) {
    return explain(error, traced, written);
  }
}

/** A rule of ours that the parser's own do not know. */
class Refusal extends Error {
  readonly at: number;
  constructor(problem: string, at: number) {
    super(problem);
    this.at = at;
  }
}

function explain(error: unknown, { origin }: Traced, written: string): ExpressionProblem {
  const place = (at: number) => origin[at] ?? [...written].length;
  if (error instanceof Refusal) return { problem: error.message, at: place(error.at) };
  // A chain of signs or powers as long as the text may be is still too deep for the parser.
  if (error instanceof RangeError) return { problem: "is nested too deeply", at: 0 };
  const { char, message } = error as SyntaxError & { char?: number };
  if (!(error instanceof SyntaxError) || char === undefined) throw error;
  return { problem: inOurWords(message), at: place(char - 1) };
}

function inOurWords(message: string): string {
  const [, unexpected] = /Unexpected (?:part|operator) "?([^"(]*)"?/.exec(message) ?? [];
  if (unexpected) return `"${unexpected.trim()}" cannot stand here`;
  if (/Parenthesis/.test(message)) return "a bracket is not closed";
  return /end of expression/.test(message) ? "something is missing at the end" : "a value is missing here";
}

function findStranger({ text }: Traced): ExpressionProblem | null {
  const at = [...text].findIndex((sign) => !ALLOWED.test(sign));
  return at < 0 ? null : { problem: `"${[...text][at]}" is no sign of the mathematics understood here`, at };
}

function findUnbalanced(text: string): ExpressionProblem | null {
  const open: number[] = [];
  for (const [at, sign] of [...text].entries()) {
    if (sign === "(") open.push(at);
    if (sign === ")" && open.pop() === undefined) return { problem: "this bracket closes nothing", at };
    if (open.length > MAX_NESTING) return { problem: `brackets are nested more than ${MAX_NESTING} deep`, at };
  }
  return open.length > 0 ? { problem: "this bracket is not closed", at: open.at(-1)! } : null;
}

/** To the parser 0x1 is a number to the base of 16. */
const OTHER_BASE = /(?<![\w.])0[xob]/i;

function findUnknown(text: string, symbols: Symbols): ExpressionProblem | null {
  const based = text.search(OTHER_BASE);
  if (based >= 0) return { problem: "a number cannot begin like this: put a * after the 0", at: based };
  // The e of 1e-3 is part of a number.
  const names = text.replaceAll(/(\d\.?)[eE](?=[+-]?\d)/g, (whole) => "0".repeat(whole.length)).matchAll(NAME);
  for (const { 0: name, index: at } of names) {
    if (Object.hasOwn(symbols, name) || Object.hasOwn(CONSTANTS, name)) continue;
    if (isFunction(name) || name === "ln") {
      if (/^\s*\(/.test(text.slice(at + name.length))) continue;
      return { problem: `${name} needs its argument in brackets`, at };
    }
    if (name === "T" && /\^\s*\(?\s*$/.test(text.slice(0, at))) continue;
    return { problem: `"${name}" is not one of the names used here: ${Object.keys(symbols).join(", ")}`, at };
  }
  return null;
}

function isFunction(name: string): name is FunctionName {
  return (FUNCTIONS as readonly string[]).includes(name);
}

/** From the parser's tree to ours. */
class Builder {
  readonly text: string;
  readonly symbols: Symbols;
  readonly count: { nodes: number };

  constructor(text: string, symbols: Symbols, count: { nodes: number }) {
    this.text = text;
    this.symbols = symbols;
    this.count = count;
  }

  build(node: MathNode): Expression {
    if (++this.count.nodes > MAX_NODES) throw new Refusal(`has more than ${MAX_NODES} terms and operations`, 0);
    const known = node as unknown as KnownNode;
    switch (known.type) {
      case "ParenthesisNode":
        return this.build(known.content);
      case "ConstantNode":
        return this.number(known.value);
      case "SymbolNode":
        return this.symbol(known.name);
      case "OperatorNode":
        return this.operation(known.op, known.args);
      case "FunctionNode":
        if (known.fn.type !== "SymbolNode")
          throw new Refusal('"." cannot stand here', Math.max(0, this.text.indexOf(".")));
        return this.call(known.fn.name, known.args);
      default:
        throw new Refusal("is not an expression", 0);
    }
  }

  number(value: unknown): Expression {
    if (typeof value !== "number") throw new Refusal(`"'" cannot stand here`, Math.max(0, this.text.indexOf("'")));
    if (!Number.isFinite(value)) throw new Refusal("has a number that is too large to compute with", 0);
    return { kind: "number", value };
  }

  symbol(name: string): Expression {
    if (Object.hasOwn(this.symbols, name)) return { kind: "symbol", name };
    const value = CONSTANTS[name];
    if (value === undefined) throw new Refusal(`"${name}" cannot stand here`, Math.max(0, this.text.indexOf(name)));
    return { kind: "symbol", name };
  }

  operation(op: string, [first, second]: MathNode[]): Expression {
    if (op === "'") return { kind: "transpose", of: this.build(first!) };
    if (!second) {
      const of = this.build(first!);
      return op === "-" ? { kind: "negative", of } : of;
    }
    if (op === "^" && isTransposeSign(second, this.symbols)) return { kind: "transpose", of: this.build(first!) };
    if (!OPERATORS.includes(op)) throw new Refusal(`"${op}" cannot stand here`, Math.max(0, this.text.indexOf(op)));
    return { kind: "operation", operator: op as Operator, left: this.build(first!), right: this.build(second) };
  }

  call(name: string, args: MathNode[]): Expression {
    const at = Math.max(0, this.text.indexOf(name));
    const [first, ...rest] = args;
    if (!first || rest.length > 0) throw new Refusal(`${name} has ${args.length} arguments, and takes one`, at);
    const of = this.build(first);
    // To the parser x(1 − x) is a call of x.
    if (Object.hasOwn(this.symbols, name) || Object.hasOwn(CONSTANTS, name))
      return { kind: "operation", operator: "*", left: { kind: "symbol", name }, right: of };
    return name === "transpose"
      ? { kind: "transpose", of }
      : { kind: "function", name: name === "ln" ? "log" : (name as FunctionName), of };
  }
}

function isTransposeSign(node: MathNode, symbols: Symbols): boolean {
  const { type, name } = node as unknown as { type: string; name?: string };
  return type === "SymbolNode" && name === "T" && !Object.hasOwn(symbols, "T");
}

type KnownNode =
  | { type: "ParenthesisNode"; content: MathNode }
  | { type: "ConstantNode"; value: unknown }
  | { type: "SymbolNode"; name: string }
  | { type: "OperatorNode"; op: string; args: MathNode[] }
  | { type: "FunctionNode"; fn: { type: string; name: string }; args: MathNode[] }
  | { type: "other" };
