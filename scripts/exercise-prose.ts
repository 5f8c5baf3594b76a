import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import Markdown from "react-markdown";
import rehypeKatex from "rehype-katex";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import type { Exercise } from "#grader/exercise.ts";
import type { Failure } from "#grader/prove-exercise.ts";

/** Whether prompt, hints and messages can be shown, and lead somewhere. `slugs` are all exercises there are. */
export function checkProse({ prompt, metadata, mistakes }: Exercise, slugs: Set<string>): Failure[] {
  const texts = [
    { file: "prompt.md", text: prompt },
    ...metadata.hints.map((text) => ({ file: "exercise.json", text })),
    ...mistakes.map(({ id, message }) => ({ file: `mistakes/${id}.ts`, text: message })),
  ];
  const missing = metadata.prerequisites.filter((slug) => !slugs.has(slug));
  return [
    ...missing.map((slug) => ({ file: "exercise.json", rule: `the prerequisite "${slug}" does not exist` })),
    ...texts.flatMap(({ file, text }) => checkText(text, slugs).map((rule) => ({ file, rule }))),
  ];
}

/** Rendered as the page renders it, and then read: what KaTeX cannot parse becomes an element of a class of its own. */
function checkText(text: string, slugs: Set<string>): string[] {
  const html = renderToStaticMarkup(
    createElement(Markdown, { remarkPlugins: [remarkMath, remarkGfm], rehypePlugins: [rehypeKatex] }, text),
  );
  const formulas = [...html.matchAll(/class="katex-error"[^>]*title="([^"]*)"/g)].map(([, why]) => `a formula: ${why}`);
  const links = [...html.matchAll(/href="\/exercises\/([^"/#?]*)"/g)].map(([, slug]) => slug!);
  const dead = links.filter((slug) => !slugs.has(slug)).map((slug) => `a link to "${slug}", which does not exist`);
  return [...formulas, ...dead];
}
