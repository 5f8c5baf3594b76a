import { expect, test } from "vitest";
import { fillPrompt } from "#domain/authoring/prompt-numbers.ts";

test("a prompt has a variant's numbers where it names them, and says once which names have none", () => {
  const prompt = "{{a}} and $x = {{ v | tex }}$, {{typo}} and $ {{typo|tex}} $";
  expect(fillPrompt(prompt, { a: 0.5, v: [1, 2] })).toEqual({
    text: "0.5 and $x = \\begin{pmatrix} 1 & 2 \\end{pmatrix}$, {{typo}} and $ {{typo|tex}} $",
    missing: ["typo"],
  });
  expect(fillPrompt("nothing to fill", { a: 1 })).toEqual({ text: "nothing to fill", missing: [] });
});
