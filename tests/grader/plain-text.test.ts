import { expect, test } from "vitest";
import { plainText } from "#grader/plain-text.ts";

const ESCAPE = "\u001b[31m";
const HALF = "\ud800";

test("control characters and halves of a pair are replaced in every text, names of fields too", () => {
  const said = {
    console: { lines: [`a${ESCAPE}`, "b\n\tc"] },
    [`na${HALF}me`]: [
      [1, 2],
      ["x", `y${HALF}`],
    ],
    n: null,
  };
  expect(plainText(said)).toEqual({
    ...{ console: { lines: ["a�[31m", "b\n\tc"] }, n: null },
    "na�me": [
      [1, 2],
      ["x", "y�"],
    ],
  });
});

test("what needs no change is the same object afterwards, and what holds it too", () => {
  const expected = [[1, Number.NaN], ["text", true], [{ h: [0.5] }]];
  const report = { cases: [{ expected }, { expected, title: "fine" }] };
  expect(plainText(report)).toBe(report);
  expect(plainText({ expected }).expected).toBe(expected);
});

test("an array that was plain once is still looked into where it is another one", () => {
  const plain = [["a"], ["b"]];
  plainText({ plain });
  expect(plainText({ plain, other: [["a"], [`b${HALF}`]] })).toEqual({ plain, other: [["a"], ["b�"]] });
});
