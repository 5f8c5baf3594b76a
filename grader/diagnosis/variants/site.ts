import type { AnyNode } from "acorn";

/** One way to write an expression wrongly. */
export type Alternative = {
  /** What it is called. */
  id: string;
  /** What stands in place of the expression. */
  text: string;
  /** Alternatives of one group are mostly made in all places at once. */
  groups?: string[];
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
  /** The terms that a value of this name is the sum of: `a` and `b` for s in `const s = add(a, b)`. */
  sums: ReadonlyMap<string, string[]>;
};
/** Takes down one more alternative of a call. */
export type Put = (kind: string, text: string, ...things: string[]) => void;

/** An expression in a few words: what it is made of, without what is ours alone. */
export function short(text: string): string {
  const plain = text.replaceAll(/\b(?:weights|W|gradients|settings)\.(?=\w)/g, "").replaceAll(/\s+/g, " ");
  return plain.length <= 40 ? plain : `${plain.slice(0, 39)}…`;
}
/** What was added up so far. */
export const isRunning = (text: string) => /^(?:sum|total|a)(?:\.\w+)?$/.test(text);

/** As an operand. */
export const wrapped = (text: string) => `(${text})`;
