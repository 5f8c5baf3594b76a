import katex from "katex";
import { formFault } from "#grader/by-hand/expression/form.ts";
import { typesetExpression } from "#grader/by-hand/expression/typeset.ts";
import { understandExpression } from "#grader/by-hand/read-answer.ts";
import type { Question } from "./question.ts";

/** `draw` sets what was understood into an element. */
export type Typeset = {
  tex: string;
  draw: (place: HTMLElement) => void;
  /** What it lacks of the form that is asked for, without its subject. */
  fault: string | null;
};
/** `at`: the character that is at fault, counted from 0. */
export type Understanding = Typeset | { problem: string; at?: number };

export function understand(question: Question & { kind: "expression" }, text: string): Understanding {
  const expression = understandExpression(question, text);
  if ("problem" in expression) return expression;
  const tex = typesetExpression(expression);
  const draw = (place: HTMLElement) => katex.render(tex, place, { throwOnError: false });
  return { tex, draw, fault: formFault(question, expression) };
}
