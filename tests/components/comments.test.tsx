import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CommentItem, type ShownComment } from "#components/comments/comment-item.tsx";
import { CommentedCode } from "#components/comments/commented-code.tsx";

const aComment = (given: Partial<ShownComment> = {}): ShownComment => ({
  ...{ id: "1", kind: "comment", line: null, answersId: null, text: "Look", isNew: false },
  ...{ createdAt: "2026-01-01T12:00:00.000Z", author: { name: "Ada", isViewer: false } },
  ...given,
});

test("CommentItem shows a text as it was typed, and interprets nothing in it", () => {
  const html = renderToStaticMarkup(<CommentItem comment={aComment({ text: "a\n  <b>`code`</b> **x** $y$" })} />);
  expect(html).toContain("a\n  &lt;b&gt;`code`&lt;/b&gt; **x** $y$");
  expect(html).toContain("whitespace-pre-wrap");
});

test.each([
  [aComment({ kind: "question" }), /Ada<\/span> asks</],
  [aComment({ kind: "question", author: { name: "Ada", isViewer: true } }), /You<\/span> ask</],
  [aComment({ kind: "answer", author: null }), /A former member<\/span> answers</],
  [aComment({ isNew: true }), />New</],
])("CommentItem says who says what (%#)", (comment, words) => {
  expect(renderToStaticMarkup(<CommentItem comment={comment} />)).toMatch(words);
});

test("CommentedCode puts what was said below its line and keeps every line in its order", () => {
  const notes = new Map([[2, "about two"]]);
  const html = renderToStaticMarkup(<CommentedCode code={"one\ntwo\nthree\n"} label="Code" notes={notes} canPick />);
  const words = html
    .replaceAll(/<[^>]*>/g, "|")
    .split(/[|\n]+/)
    .filter(Boolean);
  expect(words).toEqual(["1", "2", "one", "two", "about two", "3", "three"]);
});

test("CommentedCode keeps what was said below the last line", () => {
  const notes = new Map([[1, "about one"]]);
  const html = renderToStaticMarkup(<CommentedCode code="one" label="Code" notes={notes} canPick={false} />);
  expect(html).toContain("about one");
  expect(html).not.toContain("data-line");
});
