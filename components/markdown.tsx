import { markdownToHtml } from "./markdown-html.ts";
import "katex/dist/katex.min.css";

/** Prompts, hints and messages of a catalogue; of what was shown longest ago the oldest is forgotten. */
const REMEMBERED = 500;
const remembered = new Map<string, string>();

/**
 * The same text is the same HTML. Formulas take most of what a page costs: 40 to 60 ms to typeset a prompt, and again
 * half of that to write its elements for each reader, which a class that opens its exercise would wait for one after
 * the other.
 */
function htmlOf(text: string): string {
  const html = remembered.get(text) ?? markdownToHtml(text);
  remembered.delete(text);
  remembered.set(text, html);
  if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value!);
  return html;
}

/** Markdown with tables and KaTeX mathematics. HTML in the text stays text. Renders on the server without client code. */
export function Markdown({ text, form = "interface" }: { text: string; form?: "prompt" | "interface" }) {
  const className = form === "prompt" ? "prose prose-prompt" : "prose";
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markdownToHtml lets no HTML of the text through
  return <div className={className} dangerouslySetInnerHTML={{ __html: htmlOf(text) }} />;
}
