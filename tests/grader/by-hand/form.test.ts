import { expect, test } from "vitest";
import { askPart } from "#grader/by-hand/asked-part.ts";
import { formFault } from "#grader/by-hand/expression/form.ts";
import { hasSameStructure } from "#grader/by-hand/expression/structure.ts";
import { markAnswer } from "#grader/by-hand/mark.ts";
import { type Demands, Part } from "#grader/by-hand/part.ts";
import { partsFault } from "#grader/by-hand/parts-fault.ts";
import { readAnswers } from "#grader/by-hand/read-answers.ts";
import { parsed } from "./symbols.ts";

const HOLDS: [Demands, string][] = [
  [{ only: ["h"] }, "1 - h^2"],
  [{ only: ["h"] }, "e^h + pi"],
  [{ contains: ["W_hh", "tanh"] }, "tanh(x*W_hh)"],
  [{ mostOperations: 2 }, "1 - h^2"],
  [{ form: "sum" }, "a b + c"],
  [{ form: "sum" }, "-(a - b)"],
  [{ form: "product" }, "a (b + c)"],
  [{ form: "product" }, "-a/b"],
  [{ form: "product" }, "(a + b)^2"],
  [{ form: "product" }, "x .* y"],
  [{ form: "no-brackets" }, "a b + tanh(c) + sqrt(p) + a/(b c)"],
  [{ form: "no-brackets" }, "(a) + (b c)"],
  [{ form: "not-simplified" }, "a + a"],
];

test.each(HOLDS)("%j is met by %s", (demands, text) => {
  expect(formFault(demands, parsed(text))).toBeNull();
});

const FAULTS: [Demands, string, string][] = [
  [{ only: ["h"] }, "1 - h^2 + w - w", "is to be in terms of h alone, and has w"],
  [{ contains: ["tanh"] }, "1 - h^2", "is to have tanh in it"],
  [{ contains: ["a", "b"] }, "c", "is to have a, b in it"],
  [{ mostOperations: 3 }, "(1 - h)*(1 + h) + 0", "is to be a short form, of at most 3 operations, and has 4"],
  [{ form: "sum" }, "a (b + c)", "is to be a sum, with its terms side by side"],
  [{ form: "sum" }, "tanh(a + b)", "is to be a sum, with its terms side by side"],
  [{ form: "product" }, "a b + a c", "is to be a product, with its factors side by side"],
  [{ form: "product" }, "1*(a + b)", "is to be a product, with its factors side by side"],
  [{ form: "product" }, "a", "is to be a product, with its factors side by side"],
  [{ form: "product" }, "(a + b)^1", "is to be a product, with its factors side by side"],
  [{ form: "no-brackets" }, "a (b + c)", "is to be written without brackets"],
  [{ form: "no-brackets" }, "(a + b)^2", "is to be written without brackets"],
  [{ form: "no-brackets" }, "tanh(a (b + c))", "is to be written without brackets"],
];

test.each(FAULTS)("%j is not met by %s", (demands, text, fault) => {
  expect(formFault(demands, parsed(text))).toBe(fault);
});

const STRUCTURES: [string, string, boolean][] = [
  ["g*(1 - h^2)*w + a", "a + w g (1 − h²)", true],
  ["a - b", "-b + a", true],
  ["a*(-b)", "-(a b)", true],
  ["a/b*c", "c*a/b", true],
  ["(a b) c", "a (b c)", true],
  ["a b + a c", "a (b + c)", false],
  ["1 - h^2", "1 - h*h", false],
  ["2 a", "a + a", false],
  ["tanh(a + b)", "tanh(b + a)", true],
  ["a^(b + c)", "a^(c + b)", true],
  ["a^b", "b^a", false],
];

test.each(STRUCTURES)("%s and %s have the same terms and factors: %s", (left, right, isSame) => {
  expect(hasSameStructure(parsed(left), parsed(right))).toBe(isSame);
});

const about = { id: "p", title: "A part", prompt: "What is it?", kind: "expression" };
const symbols = { h: {}, w: {}, g: {} };

test("another form than was asked for is said at the field and is no answer, whatever its value", () => {
  const part = Part.parse({ ...about, symbols, form: "product" });
  const problems = [{ part: "p", path: [], message: "is to be a product, with its factors side by side" }];
  for (const text of ["w g - w g h^2", "1 + g"])
    expect(readAnswers([part], JSON.stringify({ p: text }))).toEqual({ problems });
  const asked = askPart(part, { seed: "1", numbers: {} });
  expect(readAnswers([asked], JSON.stringify({ p: "1 + g" }))).toEqual({ problems });
  expect(readAnswers([asked], JSON.stringify({ p: "w g" }))).toEqual({ answers: { p: "w g" } });
  expect(asked).toMatchObject({ asked: ["a product, with its factors side by side"] });
});

test("what is to stay as it comes out is marked by the terms and factors of the right answer", () => {
  const part = Part.parse({ ...about, symbols, form: "not-simplified" });
  expect(markAnswer(part, "g*w + g*w*h", "w g h + g w").score).toBe(1);
  expect(markAnswer(part, "g*w + g*w*h", "g w (1 + h)")).toMatchObject({
    score: 0,
    message: expect.stringMatching(/^The value is right\. It is asked for as it comes out/),
  });
  expect(markAnswer(part, "g*w + g*w*h", "g w + h").message).toBe("This is not equal to what is asked for.");
});

test.each([
  [{ only: ["k"] }, 'part "p" allows "k" alone, which is none of its symbols'],
  [{ contains: ["tan"] }, 'part "p" asks for "tan", which is none of its symbols and no function'],
  [{ contains: ["h", "tanh"] }, null],
])("the demands %j of an author contradict the symbols: %j", (demands, fault) => {
  expect(partsFault([Part.parse({ ...about, symbols, ...demands })])).toBe(fault);
});

test("an author cannot ask for a form that there is not", () => {
  expect(() => Part.parse({ ...about, symbols, form: "nice" })).toThrow(/form/);
});
