import fc from "fast-check";
import { expect, test } from "vitest";
import { decideEquality } from "#grader/by-hand/expression/decide-equality.ts";
import { readLatex } from "#grader/by-hand/expression/latex/read-latex.ts";
import { parseExpression } from "#grader/by-hand/expression/parse.ts";
import { typesetExpression } from "#grader/by-hand/expression/typeset.ts";
import { readAnswer } from "#grader/by-hand/read-answer.ts";
import { FAMILIES, SYMBOLS } from "./expression-pairs.ts";
import { parsed, symbols } from "./symbols.ts";

const names = Object.keys(SYMBOLS);

test("what is typeset and read again means the same, for every form", () => {
  const forms = FAMILIES.flatMap(({ form, equal, unequal, gaps = [] }) => [form, ...equal, ...unequal, ...gaps]);
  for (const form of forms) {
    const text = readLatex(typesetExpression(parsed(form)), names);
    expect(decideEquality(parsed(form), parsed(text as string), symbols).is, `${form}: ${text}`).toBe("equal");
  }
  expect(forms.length).toBeGreaterThan(250);
});

const READ: [string, string][] = [
  ["1-h^2", "1 - h^2"],
  ["w\\left(1-h_2^2\\right)h_1", "w*(1 - h_2^2)*h_1"],
  ["wh_{1}", "w*h_1"],
  ["W_{hh}^{\\top}", "W_hh^T"],
  ["W^{\\top}_{hh}", "W_hh^T"],
  ["x^{\\mathsf{T}}y", "x^T*y"],
  ["x'y", "x^T*y"],
  ["x\\odot y\\oslash z", "x.*y./z"],
  ["x^{\\odot 2}", "x.^2"],
  ["\\frac12", "1/2"],
  ["\\frac{a}{bc}", "a/(b*c)"],
  ["c\\frac{a+b}{2}", "c*((a + b)/2)"],
  ["\\frac{a}{b}^2", "(a/b)^2"],
  ["a^{-1}", "a^(-1)"],
  ["a^{12}", "a^12"],
  ["a^12", "a^1*2"],
  ["\\sqrt{p}q", "sqrt(p)*q"],
  ["\\left|a-b\\right|", "abs(a - b)"],
  ["\\tanh\\left(a\\right)", "tanh(a)"],
  ["\\tanh^{2}\\left(a\\right)", "tanh(a)^2"],
  ["\\operatorname{diag}\\left(x\\right)W", "diag(x)*W"],
  ["\\mathrm{tanh}(a)", "tanh(a)"],
  ["\\sigma\\left(a\\right)", "sigmoid(a)"],
  ["\\exponentialE^{-a}", "e^(-a)"],
  ["\\exp(-a)", "exp(-a)"],
  ["\\ln p", "ln *p"],
  ["2\\pi a\\cdot1{,}5", "2*pi*a*1,5"],
  ["a\\,b\\;c\\ h", "a*b*c*h"],
  ["(1-h\\right.", "(1 - h)"],
  ["\\left(1-h\\right?", "(1 - h)"],
  ["-a+-b", "-a + -b"],
  ["\\theta", "theta"],
  ["", ""],
];

test.each(READ)("readLatex reads %j as %j", (latex, text) => {
  expect(readLatex(latex.replace("1{,}5", "1.5"), names)).toBe(text.replace("1,5", "1.5"));
});

test("of letters side by side the longest that makes a name is one", () => {
  expect(readLatex("dhw", ["d", "h", "w"])).toBe("d*h*w");
  expect(readLatex("dhw", ["dh", "w"])).toBe("dh*w");
  expect(readLatex("\\sigma(a)\\sigma", ["a"])).toBe("sigmoid(a)*sigmoid ");
  expect(readLatex("\\sigma(a)", ["sigma", "a"])).toBe("sigma*(a)");
});

const PROBLEMS: [string, RegExp][] = [
  ["\\frac{a}{\\placeholder{}}", /empty place/],
  ["a^{}", /empty place/],
  ["\\sqrt{}", /empty place/],
  ["a^", /empty place/],
  ["\\left(a+b", /not closed/],
  ["a+b)", /closes nothing/],
  ["\\int a", /"\\int", which is not understood here/],
  ["\\sqrt[3]{a}", /no square root/],
  ["a_{t-1}", /index/],
  ["\\begin{matrix}a\\end{matrix}", /not understood|index/],
  ["{".repeat(2000), /not closed|deep/],
  ["(".repeat(2000), /nested more than/],
  ["\\frac".repeat(700), /empty place/],
  ["a".repeat(1_000_000), /longer than/],
];

test.each(PROBLEMS)("readLatex says what is wrong with %.30j", (latex, problem) => {
  expect(readLatex(latex, names)).toEqual({ problem: expect.stringMatching(problem) });
});

test("readLatex answers any LaTeX at all with a text or a problem", () => {
  const piece = fc.constantFrom(
    ..."ahxWpq019+-*/^_(){}|.' ".split(""),
    ...["\\frac", "\\left(", "\\right)", "\\right.", "\\tanh", "\\operatorname{diag}", "\\top", "\\odot", "\\sqrt"],
    ...["\\placeholder{}", "\\mathrm", "\\", "\\,"],
  );
  const latex = fc.oneof(
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary" }),
  );
  let texts = 0;
  fc.assert(
    fc.property(latex, (written) => {
      const reading = readLatex(written, names);
      // What comes of it goes the way of all that is typed.
      const said = typeof reading === "string" ? parseExpression(reading, symbols) : reading;
      expect("problem" in said ? said.problem : "understood").not.toBe("");
      if (typeof reading === "string") texts++;
    }),
    { numRuns: 3000, seed: 1 },
  );
  expect(texts).toBeGreaterThan(100);
});

test("LaTeX that a maths field could not finish is no answer, and the field is told why", () => {
  const part = {
    kind: "expression" as const,
    id: "p",
    title: "P",
    prompt: "",
    points: 1,
    follows: [],
    asked: [],
    symbols,
    shape: [],
  };
  expect(readAnswer(part, "\\frac{a}{\\placeholder{}}")).toEqual({
    status: "problem",
    problems: [{ message: "has an empty place", path: [] }],
  });
});

test.each(["constructor", "toString", "__proto__"])("\\%s is no letter, though every object has it", (name) => {
  expect(readLatex(`\\${name} x`, names)).toMatchObject({ problem: expect.stringContaining("not understood") });
});
