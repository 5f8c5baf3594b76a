import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { NumbersNote } from "#components/authoring/numbers-note.tsx";
import type { PromptNumbers } from "#domain/authoring/prompt-numbers.ts";

const variantId = crypto.randomUUID();
const drawn = (id: string | null): PromptNumbers => ({ outcome: "drawn", numbers: {}, variantId: id });
const failed = (file: string): PromptNumbers => ({
  ...{ outcome: "failed", failure: { file, rule: "throws: Error: <b>no dice</b>" } },
});

function said(
  numbers: PromptNumbers | null,
  { isSaved = true, missing = [] as string[], refusal = null, mayDraw = true } = {},
) {
  const html = renderToStaticMarkup(
    <NumbersNote
      {...{ numbers, isSaved, missing, refusal, isDrawing: false }}
      has={(path) => path === "variant.ts"}
      onOpen={() => undefined}
      onDraw={mayDraw ? () => undefined : null}
    />,
  );
  return { html, text: html.replaceAll(/<[^>]*>/g, ""), buttons: html.match(/<button/g)?.length ?? 0 };
}

test.each([
  [null, {}, /^The numbers are being drawn\./, 0],
  [{ outcome: "waiting" }, {}, /^The numbers are being drawn\./, 0],
  [null, { isSaved: false }, /until the draft is saved\.$/, 0],
  [drawn(variantId), {}, /^These are the numbers of one variant\..*Other numbers$/, 1],
  [drawn(variantId), { missing: ["x", "y"] }, /variant\.ts draws no {{x}}, {{y}},/, 2],
  [drawn(null), { missing: ["x"] }, /draws no numbers, so learners read {{x}} as written\.$/, 0],
  [failed("variant.ts"), {}, /because of variant\.ts: throws: .*Draw again$/, 2],
  [failed(""), { mayDraw: false }, /because of the exercise: throws/, 0],
] as const)(
  "below a prompt with %j %j stands whose numbers these are, or why there are none",
  (numbers, how, words, buttons) => {
    const note = said(numbers as PromptNumbers | null, { ...how, missing: [...("missing" in how ? how.missing : [])] });
    expect(note.text).toMatch(words);
    expect(note.buttons).toBe(buttons);
  },
);

test("what an author's code says is text, whatever it says", () => {
  expect(said(failed("variant.ts")).html).toContain("&lt;b&gt;no dice");
});
