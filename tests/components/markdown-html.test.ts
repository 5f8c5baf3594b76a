import { expect, test } from "vitest";
import { markdownToHtml } from "#components/markdown-html.ts";

test.each([
  ["inline", "a <img src=x onerror=alert(1)> b"],
  ["as a block", "<script>alert(1)</script>"],
  ["in a heading", "# <svg onload=alert(1)>"],
  ["in a table", "| a |\n| - |\n| <iframe src=x> |"],
])("HTML %s stays text", (_, text) => {
  expect(markdownToHtml(text)).not.toMatch(/<(img|script|svg|iframe)/);
  expect(markdownToHtml(text)).toMatch(/&#x3C;(img|script|svg|iframe)/);
});

test.each([
  "[x](javascript:alert(1))",
  "[x](JavaScript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x][y]\n\n[y]: vbscript:x",
  "<javascript:alert(1)>",
  "![x](javascript:alert(1))",
])("%s leads nowhere", (text) => {
  expect(markdownToHtml(text)).not.toMatch(/(href|src)="[^"]+"/);
});

test.each([
  ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
  ["mailto:someone@example.org", "mailto:someone@example.org"],
  ["/exercises/rnn-step", "/exercises/rnn-step"],
  ["#part:one", "#part:one"],
])("a link to %s leads there, and tells nobody whence", (address, href) => {
  expect(markdownToHtml(`[x](${address})`)).toBe(`<p><a href="${href}" rel="noreferrer">x</a></p>`);
});

test("an address cannot end its attribute", () => {
  const html = markdownToHtml('[x](<https://example.org/" onclick="alert(1)>)');
  expect(html).toContain('href="https://example.org/%22%20onclick=%22alert(1)"');
});

test.each(["$\\href{javascript:alert(1)}{x}$", "$\\htmlData{a=b}{x}$", "$\\includegraphics{x}$"])(
  "the formula %s makes no element of its own",
  (formula) => {
    expect(markdownToHtml(formula)).not.toMatch(/<(a|img)\b|data-a/);
  },
);

test("a formula that cannot be parsed is shown as it is", () => {
  expect(markdownToHtml("$\\frac{1$")).toMatch(/class="katex-error"[^>]*>\\frac\{1</);
});

test("a displayed formula can be reached by keyboard, and one in a line is no stop", () => {
  expect(markdownToHtml("$$\nx\n$$")).toContain('<span class="katex-display" tabindex="0">');
  expect(markdownToHtml("$x$")).not.toContain("tabindex");
});

test("a table scrolls by itself and aligns its columns", () => {
  const html = markdownToHtml("| a | b |\n| :- | -: |\n| 1 | 2 |");
  expect(html).toMatch(/^<div class="table-scroll"><table>/);
  expect(html).toContain('<td style="text-align:right">2</td>');
});

test("the title of the page stays its only h1", () => {
  expect(markdownToHtml("# A")).toBe("<h2>A</h2>");
});
