import fc from "fast-check";
import katex from "katex";
import { expect, test } from "vitest";
import { decideEquality } from "#grader/by-hand/expression/decide-equality.ts";
import { parseExpression } from "#grader/by-hand/expression/parse.ts";
import { typesetExpression } from "#grader/by-hand/expression/typeset.ts";
import { markAnswer } from "#grader/by-hand/mark.ts";
import { Part } from "#grader/by-hand/part.ts";
import { readAnswer } from "#grader/by-hand/read-answer.ts";
import { FAMILIES } from "./expression-pairs.ts";
import { parsed, symbols } from "./symbols.ts";

const PAIRS = FAMILIES.flatMap(({ form, equal, unequal, gaps = [] }) => [
  ...equal.map((other) => ({ form, other, is: "equal" })),
  ...unequal.map((other) => ({ form, other, is: "different" })),
  ...gaps.map((other) => ({ form, other, is: "undefined-in-places" })),
]);

test("there are pairs enough, of each kind", () => {
  const count = (is: string) => PAIRS.filter((pair) => pair.is === is).length;
  expect(PAIRS.length).toBeGreaterThanOrEqual(200);
  expect([count("equal"), count("different"), count("undefined-in-places")].every((n) => n >= 5)).toBe(true);
});

test.each(PAIRS)("$form and $other are $is", ({ form, other, is }) => {
  expect(decideEquality(parsed(form), parsed(other), symbols).is).toBe(is);
  if (is === "equal") expect(decideEquality(parsed(other), parsed(form), symbols).is).toBe("equal");
});

test("what is typeset is what was understood: KaTeX takes it, for every form", () => {
  for (const { form, other } of PAIRS)
    for (const text of [form, other]) katex.renderToString(typesetExpression(parsed(text)), { throwOnError: true });
});

const TYPESET: [string, string][] = [
  ["w*(1-h_2^2)*h_1", "w \\, \\left(1 - h_{2}^{2}\\right) \\, h_{1}"],
  ["a/b c", "\\frac{a}{b \\, c}"],
  ["x W_hh^T", "x \\, W_{hh}^{\\top}"],
  ["(x .* y) W", "\\left(x \\odot y\\right) \\, W"],
  ["-(a+b)", "-\\left(a + b\\right)"],
  ["a - (b - c)", "a - \\left(b - c\\right)"],
  ["2*3", "2 \\cdot 3"],
  ["(a+b)^2", "\\left(a + b\\right)^{2}"],
  ["sqrt(p)", "\\sqrt{p}"],
];

test.each(TYPESET)("%s is typeset as a book would", (text, tex) => {
  expect(typesetExpression(parsed(text))).toBe(tex);
});

const PROBLEMS: [string, RegExp, number][] = [
  ["a + ", /missing at the end/, 4],
  ["a + * b", /missing|cannot stand here/, 4],
  ["(a + b", /not closed/, 0],
  ["a + b)", /closes nothing/, 5],
  ["a + k", /"k" is not one of the names used here: a, b, c/, 4],
  ["tanh a", /tanh needs its argument in brackets/, 0],
  ["a + tanh^2(b)", /tanh needs its argument/, 4],
  ["a = b", /"=" is no sign/, 2],
  ["a ? b : c", /"\?" is no sign/, 2],
  ["import('fs')", /is not one of the names/, 0],
  ["a; b", /";" is no sign/, 1],
  ["<script>", /"<" is no sign/, 0],
  ['"text"', /is no sign/, 0],
  ["a.constructor", /is not one of the names/, 2],
  ["h₁ + q₃", /"q_3" is not/, 5],
  ["a b 😀", /is no sign/, 4],
  ["1e999", /too large/, 0],
  ["2 3", /"3" cannot stand here/, 2],
  ["tanh(a, b)", /has 2 arguments/, 0],
  ["(".repeat(10_000), /10000 characters/, 1000],
  [`${"(".repeat(400)}a${")".repeat(400)}`, /nested more than 40/, 40],
  [`${"a^".repeat(499)}a`, /terms and operations|nested too deeply/, 0],
  [`${"-".repeat(999)}a`, /terms and operations|nested too deeply/, 0],
  ["x".repeat(1_000_000), /1000000 characters/, 1000],
  ["a + 0x1", /cannot begin like this/, 4],
  ["a.tanh(b)", /"\." cannot stand here/, 1],
  ["'a'", /cannot stand here|missing/, 0],
];

test.each(PROBLEMS)("parseExpression refuses %.40j and says why and at which character", (text, problem, at) => {
  expect(parseExpression(text, symbols)).toEqual({ problem: expect.stringMatching(problem), at });
});

test("parseExpression answers any text at all with a tree or a problem at one of its characters", () => {
  const signs = fc.constantFrom(
    ..."ahxWpqeiT_0123456789+-*/^().,' \t".split(""),
    "tanh(",
    "h₁",
    "⊙",
    "·",
    "²",
    "'",
    "ᵀ",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(signs, { maxLength: 40 }).map((parts) => parts.join("")),
  );
  let understood = 0;
  fc.assert(
    fc.property(text, (written) => {
      const answer = parseExpression(written, symbols);
      if (!("problem" in answer)) return void understood++;
      expect(answer.at).toBeGreaterThanOrEqual(0);
      expect(answer.at).toBeLessThanOrEqual([...written].length);
    }),
    { numRuns: 3000, seed: 1 },
  );
  expect(understood).toBeGreaterThan(20);
});

const about = { id: "p", title: "A part", prompt: "What is it?", kind: "expression" };
const names = { w: {}, h: {}, h_1: {}, x: { shape: [2] }, W: { shape: [2, 2] }, V: { shape: [2, 3] } };
const scalar = Part.parse({ ...about, symbols: names });
const row = Part.parse({ ...about, symbols: names, shape: [2] });

const MEANINGLESS: [Part, string, RegExp][] = [
  [scalar, "1/(h - h)", /no value anywhere/],
  [scalar, "w/((h + w)^2 - h^2 - 2h*w - w^2)", /no value anywhere: it divides by zero$/],
  [scalar, "log(-h^2)", /no value anywhere/],
  [scalar, "9^9^9^9", /no value anywhere/],
  [scalar, "x*W", /is a row of 2, and a number is asked for/],
  [row, "h", /is a number, and a row of 2 is asked for/],
  [row, "x*V", /is a row of 3, and a row of 2 is asked for/],
  [row, "W*x", /a matrix of 2 × 2 cannot be multiplied by a row of 2/],
  [row, "x + h", /a row of 2 and a number cannot be added/],
  [row, "x/x", /cannot be divided/],
  [row, "W^2*x'", /has no power/],
  [row, "diag(W)*x", /diag takes a row/],
];

test.each(MEANINGLESS)("readAnswer refuses what means nothing: %#", (part, text, message) => {
  expect(readAnswer(part, text)).toMatchObject({
    status: "problem",
    problems: [{ message: expect.stringMatching(message) }],
  });
});

test("markAnswer judges an expression by its value", () => {
  expect(readAnswer(scalar, " w(1-h^2) ")).toEqual({ status: "understood", answer: "w(1-h^2)" });
  expect(markAnswer(scalar, "w*(1 - h^2)", "w(1-h)(1+h)").score).toBe(1);
  expect(markAnswer(scalar, "w*(1 - h^2)", "w(1-h)").message).toMatch(/not equal/);
  expect(markAnswer(scalar, "h", "exp(log(h))").message).toMatch(/in some places/);
});

test("an expected expression that hardly ever has a value is its author's fault", () => {
  expect(() => decideEquality(parsed("sqrt(-a^2)"), parsed("a"), symbols)).toThrow(/has a value at 0 of/);
});
