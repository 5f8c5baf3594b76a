import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ExpressionField } from "#components/by-hand/expression-field.tsx";
import { MathsKeyboard } from "#components/by-hand/maths-keyboard.tsx";
import { keysFor } from "#components/by-hand/maths-keys.ts";
import { latexOfText, textOfLatex } from "#components/by-hand/maths-text.ts";
import type { Question } from "#components/by-hand/question.ts";
import { parseExpression, type Symbols } from "#grader/by-hand/expression/parse.ts";

const symbols: Symbols = {
  h_1: { shape: [2], positive: false },
  W_hh: { shape: [2, 2], positive: false },
  w: { shape: [], positive: false },
};
const scalars: Symbols = { w: { shape: [], positive: false } };
const question: Question & { kind: "expression" } = {
  ...{
    id: "back",
    title: "One step back",
    prompt: "",
    points: 1,
    follows: [],
    promptNode: null,
    itemNodes: {},
    kind: "expression",
  },
  ...{ symbols, shape: [2], asked: ["a product, with its factors side by side"], form: "product" },
};

test("the field says beforehand what form is asked for, and offers the maths keyboard by name", () => {
  const html = renderToStaticMarkup(
    <ExpressionField question={question} value="" onChange={() => undefined} isInvalid={false} />,
  );
  expect(html).toContain("Asked for: a product, with its factors side by side.");
  expect(html).toContain('aria-label="Maths keyboard for One step back"');
  expect(html).toContain('aria-describedby="asked-back understood-back said-back"');
});

test("the keyboard is a toolbar of named buttons with the names of its part, and one stop of the Tab key", () => {
  const html = renderToStaticMarkup(
    <MathsKeyboard symbols={symbols} title="One step back" field={{ current: null }} />,
  );
  expect(html).toContain('role="toolbar"');
  for (const name of ["h 1", "W hh", "w", "tanh", "fraction", "transpose", "times, entry by entry", "delete"])
    expect(html).toContain(`aria-label="${name}"`);
  expect(html).toContain("W<sub>hh</sub>");
});

test("only where there are rows or matrices has the keyboard what those need", () => {
  const names = (of: Symbols) => keysFor(of).flatMap((row) => row.map(({ name }) => name));
  expect(names(scalars)).not.toContain("transpose");
  expect(names(symbols)).toContain("transpose");
  expect(new Set(names(symbols)).size).toBe(names(symbols).length);
});

test("what each key writes can be read, once its places are filled", () => {
  const written = keysFor(symbols).flatMap((row) => row.flatMap((key) => ("insert" in key ? [key.insert] : [])));
  for (const latex of written) {
    const alone = latex.replaceAll(/#[@?]/g, "w");
    const text = textOfLatex(/^(\\cdot|\\odot|\\oslash|[-+.]) ?$/.test(alone) ? `1${alone}1` : alone, symbols);
    expect(parseExpression(text, symbols), `${latex} is ${text}`).not.toHaveProperty("problem");
  }
  expect(written.length).toBeGreaterThan(25);
});

test.each([
  ["w*(1 - w^2)", "w \\, \\left(1 - w^{2}\\right)"],
  ["w*k_1", "w\\cdot k_{1}"],
  ["\\frac{w}{", "\\frac{w}{"],
  ["", ""],
])("the text %j stands in the maths field as %j", (text, latex) => {
  expect(latexOfText(text, symbols)).toBe(latex);
});

test("what the maths field holds becomes text, and stays LaTeX while it cannot be understood", () => {
  expect(textOfLatex("w\\left(1-w^2\\right)", symbols)).toBe("w*(1 - w^2)");
  expect(textOfLatex("\\frac{w}{\\placeholder{}}", symbols)).toBe("\\frac{w}{\\placeholder{}}");
  expect(textOfLatex("", symbols)).toBe("");
});
