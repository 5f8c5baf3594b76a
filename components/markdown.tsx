import type { ReactElement } from "react";
import renderMarkdown, { type Components } from "react-markdown";
import rehypeKatex from "rehype-katex";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import "katex/dist/katex.min.css";

/** The title of the page is its only h1. */
const COMPONENTS: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  table: ({ children }) => (
    <div className="table-scroll">
      <table>{children}</table>
    </div>
  ),
  // A long equation scrolls by itself, so the keyboard must be able to reach it.
  span: ({ node: _node, ...span }) => <span {...span} tabIndex={span.className === "katex-display" ? 0 : undefined} />,
  a: ({ children, href }) => (
    <a href={href} rel="noreferrer">
      {children}
    </a>
  ),
};

/** Prompts, hints and messages of a catalogue; of what was shown longest ago the oldest is forgotten. */
const REMEMBERED = 500;
const remembered = new Map<string, ReactElement>();

/**
 * The same text is the same elements. Formulas take most of what a page costs: 40 to 60 ms for a prompt, which a class
 * that opens its exercise would wait for one after the other.
 */
function elementsOf(text: string): ReactElement {
  const elements =
    remembered.get(text) ??
    renderMarkdown({
      children: text,
      remarkPlugins: [remarkGfm, remarkMath],
      rehypePlugins: [[rehypeKatex, { errorColor: "currentColor" }]],
      components: COMPONENTS,
    });
  remembered.delete(text);
  remembered.set(text, elements);
  if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value!);
  return elements;
}

/** Markdown with tables and KaTeX mathematics. HTML in the text stays text. Renders on the server without client code. */
export function Markdown({ text, form = "interface" }: { text: string; form?: "prompt" | "interface" }) {
  return <div className={form === "prompt" ? "prose prose-prompt" : "prose"}>{elementsOf(text)}</div>;
}
