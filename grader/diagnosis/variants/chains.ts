import { hypothesisId } from "../hypothesis.ts";
import type { Alternative } from "./site.ts";

/** A factor or a term: its text, and what it is called. */
export type Part = { text: string; name: string };

/** How products, sums and quotients of such parts are written: with operators or with functions. */
export type Writing = {
  product: (texts: string[]) => string;
  sum: (a: string, b: string) => string;
  quotient: (a: string, b: string) => string;
  negative: (a: string) => string;
};

/** Of more parts than these there are too many ways to get some of them wrong. */
const MAX_PARTS = 4;

const names = (parts: Part[]) => parts.map(({ name }) => name).join(", ");
const texts = (parts: Part[]) => parts.map(({ text }) => text);

/** A product of factors in any order: some of them left out, one divided by, two of them or one and the rest added. */
export function ofFactors(factors: Part[], { product, sum, quotient }: Writing, group: string): Alternative[] {
  const left = leftOut(factors).map(({ kept, dropped }) => ({
    id: hypothesisId("factor-left-out", names(dropped)),
    text: product(texts(kept)),
  }));
  const divided = factors.map((factor) => ({
    id: hypothesisId("divided-for-multiplied", factor.name),
    text: quotient(product(texts(without(factors, [factor]))), factor.text),
    groups: [`${group} divided`],
  }));
  const added = splits(factors).map(({ some, one, rest }) => ({
    id: hypothesisId("sum-for-product", names(some), one.name),
    text: product([sum(product(texts(some)), one.text), ...texts(rest)]),
    ...(factors.length === 2 ? { groups: [`${group} added`] } : {}),
  }));
  return [...left, ...divided, ...added];
}

/** A sum of terms: some of them left out, or one with the wrong sign. */
export function ofTerms(terms: Part[], { sum, negative }: Writing): Alternative[] {
  const added = (parts: Part[]) => texts(parts).reduce(sum);
  const left = leftOut(terms)
    .filter(({ kept, dropped }) => kept.length === 1 || dropped.length === 1)
    .map(({ kept, dropped }) => ({ id: hypothesisId("term-left-out", names(dropped)), text: added(kept) }));
  const turned = terms.map((term) => ({
    id: hypothesisId("sign-turned-inside", term.name),
    text: sum(added(without(terms, [term])), negative(term.text)),
  }));
  return [...left, ...turned];
}

/** Every way to leave some out and keep some; only one at a time when there are many. */
function leftOut(parts: Part[]): { kept: Part[]; dropped: Part[] }[] {
  if (parts.length > MAX_PARTS) return parts.map((part) => ({ kept: without(parts, [part]), dropped: [part] }));
  return Array.from({ length: 2 ** parts.length - 2 }, (_, bits) => ({
    kept: parts.filter((_part, k) => !((bits + 1) & (1 << k))),
    dropped: parts.filter((_part, k) => (bits + 1) & (1 << k)),
  }));
}

/** One factor beside another one, or beside all others. */
function splits(parts: Part[]): { some: Part[]; one: Part; rest: Part[] }[] {
  const pairs = parts.flatMap((one, k) =>
    parts.slice(k + 1).map((other) => ({ some: [one], one: other, rest: without(parts, [one, other]) })),
  );
  if (parts.length < 3) return pairs;
  return [...pairs, ...parts.map((one) => ({ some: without(parts, [one]), one, rest: [] }))];
}

const without = (parts: Part[], some: Part[]) => parts.filter((part) => !some.includes(part));
