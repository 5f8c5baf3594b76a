import { readLatex } from "#grader/by-hand/expression/latex/read-latex.ts";
import { parseExpression, type Symbols } from "#grader/by-hand/expression/parse.ts";
import { typesetExpression } from "#grader/by-hand/expression/typeset.ts";

/**
 * What the maths field holds, as the text of an answer. What cannot be understood stays LaTeX: nothing that was entered is
 * lost, and reading it says what is wrong.
 */
export function textOfLatex(latex: string, symbols: Symbols): string {
  const text = readLatex(latex, Object.keys(symbols));
  return typeof text === "string" ? text : latex;
}

/** The text of an answer as LaTeX for the maths field; where it is not understood yet, as it stands there. */
export function latexOfText(text: string, symbols: Symbols): string {
  if (text.trim() === "" || isLatex(text)) return text;
  const expression = parseExpression(text, symbols);
  if (!("problem" in expression)) return typesetExpression(expression);
  return text.replaceAll(/_(\w+)/g, "_{$1}").replaceAll("*", "\\cdot ");
}

/** Only LaTeX has these signs. */
export function isLatex(text: string): boolean {
  return /[\\{}]/.test(text);
}
