import katex from "katex";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { AnyPart } from "#grader/by-hand/part.ts";
import type { CodeExercise, Exercise } from "#grader/exercise.ts";
import type { Failure } from "#grader/proof-steps.ts";

/** Whether prompt, hints and messages can be shown, and lead somewhere. `slugs` are all exercises there are. */
export function checkProse(exercise: Exercise, slugs: Set<string>): Failure[] {
  const { prompt, metadata, mistakes } = exercise;
  const texts = [
    { file: "prompt.md", text: prompt },
    ...[...metadata.hints, ...(metadata.kind === "by-hand" ? metadata.parts.flatMap(textsOfPart) : [])].map((text) => ({
      ...{ file: "exercise.json", text },
    })),
    ...mistakes.map(({ id, message }) => ({ file: `mistakes/${id}.ts`, text: message })),
    ...(exercise.kind === "by-hand" ? Object.entries(exercise.programs).flatMap(messagesOf) : []),
  ];
  const missing = metadata.prerequisites.filter((slug) => !slugs.has(slug));
  return [
    ...missing.map((slug) => ({ file: "exercise.json", rule: `the prerequisite "${slug}" does not exist` })),
    ...texts.flatMap(({ file, text }) => checkText(text, slugs).map((rule) => ({ file, rule }))),
  ];
}

function messagesOf([part, { mistakes }]: [string, CodeExercise]) {
  return mistakes.map(({ id, message }) => ({ file: `parts/${part}/mistakes/${id}.ts`, text: message }));
}

/** All that a part says, to learners before or after they answer. */
function textsOfPart(part: AnyPart): string[] {
  if (part.kind === "choice")
    return [
      part.prompt,
      ...part.options.flatMap((option) => [option.text, "explanation" in option ? option.explanation : ""]),
    ];
  if (part.kind === "order")
    return [
      part.prompt,
      ...part.steps.map(({ text }) => text),
      ...part.distractors.flatMap(({ text, explanation }) => [text, explanation]),
    ];
  return [part.prompt];
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath);

function checkText(text: string, slugs: Set<string>): string[] {
  const complaints: string[] = [];
  visit(processor.parse(text), (node) => {
    if (node.type === "math" || node.type === "inlineMath") complaints.push(...checkFormula(node.value));
    if (node.type !== "link" && node.type !== "definition") return;
    const slug = /^\/exercises\/([^/#?]+)/.exec(node.url)?.[1];
    if (slug && !slugs.has(slug)) complaints.push(`a link to "${slug}", which does not exist`);
  });
  return complaints;
}

/** The page shows a formula that KaTeX cannot parse in red; here it is an error. */
function checkFormula(formula: string): string[] {
  try {
    katex.renderToString(formula, { throwOnError: true });
    return [];
  } catch (error) {
    return [`a formula: ${(error as Error).message}`];
  }
}
