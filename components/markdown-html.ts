import type { Element, Nodes, Parents, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import rehypeKatex from "rehype-katex";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  // HTML passes as nodes that `asText` turns to text; otherwise it would be left out.
  .use(remarkRehype, { allowDangerousHtml: true })
  // Before the formulas are typeset, so that nothing but what KaTeX makes comes after it.
  .use(() => makeSafe)
  .use(rehypeKatex, { errorColor: "currentColor" })
  .use(() => fitIn);

/**
 * Markdown with tables and KaTeX mathematics as HTML that is safe to put into a page, whoever wrote it: HTML in the text
 * stays text, and links lead nowhere but to pages and mail.
 */
export function markdownToHtml(text: string): string {
  return toHtml(processor.runSync(processor.parse(text)));
}

function makeSafe(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === "raw") asText(node, index!, parent!);
    if (node.type !== "element") return;
    const { href, src } = node.properties;
    if (href !== undefined && !isSafeAddress(String(href))) node.properties.href = "";
    if (src !== undefined && !isSafeAddress(String(src))) delete node.properties.src;
  });
}

function asText({ value }: Extract<Nodes, { type: "raw" }>, index: number, parent: Parents): void {
  parent.children[index] = { type: "text", value };
}

/** A page of ours, or one whose scheme runs nothing: what comes before a colon is a scheme unless a path has begun. */
function isSafeAddress(address: string): boolean {
  const scheme = /^([^:/?#]*):/.exec(address)?.[1];
  return scheme === undefined || /^(https?|mailto)$/i.test(scheme);
}

const TABLE_SCROLL: Element = {
  type: "element",
  tagName: "div",
  properties: { className: ["table-scroll"] },
  children: [],
};

/** The title of the page is its only h1, wide tables and equations scroll by themselves, and links tell nobody whence. */
function fitIn(tree: Root): void {
  visit(tree, "element", (element, index, parent) => {
    const { tagName, properties } = element;
    const { align, ...others } = properties;
    // The stylesheet would win over the attribute.
    if (align) element.properties = { ...others, style: `text-align:${align}` };
    if (tagName === "h1") element.tagName = "h2";
    if (tagName === "a") element.properties = { href: properties.href, rel: ["noreferrer"] };
    // The keyboard must be able to reach what scrolls.
    if (isDisplayedFormula(element)) properties.tabIndex = 0;
    if (tagName === "table") parent!.children[index!] = { ...TABLE_SCROLL, children: [element] };
  });
}

function isDisplayedFormula({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes("katex-display");
}
