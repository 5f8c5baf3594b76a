import katex from "katex";
import { typesetExpression } from "#grader/by-hand/expression/typeset.ts";
import { understandExpression } from "#grader/by-hand/read-answer.ts";
import type { Question } from "./question.ts";

/** `draw` sets what was understood into an element. */
export type Typeset = { tex: string; draw: (place: HTMLElement) => void };
/** `at`: the character that is at fault, counted from 0. */
export type Understanding = Typeset | { problem: string; at?: number };

export function understand(question: Question & { kind: "expression" }, text: string): Understanding {
  const expression = understandExpression(question, text);
  if ("problem" in expression) return expression;
  const tex = typesetExpression(expression);
  return { tex, draw: (place) => katex.render(tex, place, { throwOnError: false }) };
}
