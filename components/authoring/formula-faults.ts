import katex from "katex";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const reader = unified().use(remarkParse).use(remarkGfm).use(remarkMath);

/** The formulas of a text that KaTeX cannot read, each with why. A page shows most of them all the same, only not as they were meant. */
export function formulaFaults(text: string): string[] {
  const faults = new Set<string>();
  visit(reader.parse(text), (node) => {
    if (node.type === "math" || node.type === "inlineMath") {
      const fault = faultOf(node.value);
      if (fault) faults.add(fault);
    }
  });
  return [...faults];
}

function faultOf(formula: string): string | null {
  try {
    katex.renderToString(formula, { throwOnError: true });
    return null;
  } catch (error) {
    return `${formula}: ${(error as Error).message.replace(/^KaTeX parse error: /, "")}`;
  }
}
