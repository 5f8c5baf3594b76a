import { expect, test } from "vitest";
import { Part } from "#grader/by-hand/part.ts";
import { readAnswer } from "#grader/by-hand/read-answer.ts";

const tolerance = { absolute: 0.01, relative: 0, reason: "two digits" };
const about = { id: "p", title: "A part", prompt: "What is it?" };
const number = Part.parse({ ...about, kind: "number", tolerance });
const pair = Part.parse({ ...about, kind: "vector", length: 2, tolerance });
const square = Part.parse({ ...about, kind: "matrix", rows: 2, columns: 2, tolerance });

const PAIRS: [string, unknown][] = [
  ["as pasted text", "0.3185, 0.5299"],
  ["with brackets", "[0.3185, 0.5299]"],
  ["with round brackets and a semicolon", "(0.3185; 0.5299)"],
  ["with decimal commas", "0,3185; 0,5299"],
  ["with decimal commas and commas between", "0,3185, 0,5299"],
  ["with decimal commas and spaces", "0,3185  0,5299"],
  ["without spaces", "0.3185,0.5299"],
  ["as NumPy prints it", "[0.3185 0.5299]"],
  ["from a row of a spreadsheet", "0.3185\t0.5299\r\n"],
  ["from a column of a spreadsheet", "0,3185\r\n0,5299\r\n"],
  ["as the fields of the page", ["0.3185", "0,5299"]],
  ["as JSON", [0.3185, 0.5299]],
];

test.each(PAIRS)("readAnswer understands a vector %s", (_, raw) => {
  expect(readAnswer(pair, raw)).toEqual({ status: "understood", answer: [0.3185, 0.5299] });
});

const SQUARES: [string, unknown][] = [
  ["as in code", "[[1, 2], [3, 4]]"],
  ["as in code, over lines", "[[1,2],\n [3,4]]"],
  ["as NumPy prints it", "[[1 2]\n [3 4]]"],
  ["as MATLAB writes it", "[1 2; 3 4]"],
  ["from a spreadsheet", "1\t2\r\n3\t4\r\n"],
  [
    "as fields",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  [
    "as JSON",
    [
      [1, 2],
      [3, 4],
    ],
  ],
];

test.each(SQUARES)("readAnswer understands a matrix %s", (_, raw) => {
  expect(readAnswer(square, raw)).toEqual({
    status: "understood",
    answer: [
      [1, 2],
      [3, 4],
    ],
  });
});

test.each([
  [number, ""],
  [number, undefined],
  [pair, ["", " "]],
  [pair, " \n"],
  [
    square,
    [
      ["", ""],
      ["", ""],
    ],
  ],
])("readAnswer takes what nobody filled in for empty, not for wrong (%#)", (part, raw) =>
  expect(readAnswer(part, raw)).toEqual({ status: "empty" }),
);

test("readAnswer marks the entries that are missing or not understood", () => {
  expect(
    readAnswer(square, [
      ["1", ""],
      ["x", "4"],
    ]),
  ).toEqual({
    status: "problem",
    problems: [
      { message: "is empty", path: [0, 1] },
      { message: '"x" is not a number', path: [1, 0], at: 0 },
    ],
  });
});

const UNREADABLE: [string, Part, unknown, RegExp][] = [
  ["another length", pair, [1, 2, 3], /takes 2 numbers, and was given 3/],
  ["another length as text", pair, "1 2 3", /takes 2 numbers, and was given 3/],
  [
    "another shape",
    square,
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    /takes 2 rows of 2, and was given 2 rows of 3/,
  ],
  ["a ragged matrix", square, [[1, 2], [3]], /rows of unequal length/],
  ["a matrix for a number", number, [[1]], /takes one number/],
  ["a record", pair, { length: 2 }, /takes a row of numbers/],
  ["a number that JSON made infinite", number, Number.POSITIVE_INFINITY, /not a finite number/],
  ["a million characters", pair, "1 ".repeat(500_000), /1000000 characters, and at most/],
  ["a million cells", pair, new Array(1_000_000).fill(1), /takes a row of numbers/],
  ["ten thousand brackets", square, "[".repeat(4000), /takes 2 rows of 2, and was given one/],
];

test.each(UNREADABLE)("readAnswer refuses %s with a reason", (_, part, raw, message) => {
  expect(readAnswer(part, raw)).toMatchObject({
    status: "problem",
    problems: [{ message: expect.stringMatching(message) }],
  });
});

const one = Part.parse({
  ...{ ...about, kind: "choice" },
  options: [
    { id: "yes", text: "Yes", right: true },
    { id: "no", text: "No", explanation: "It is." },
  ],
});

test("readAnswer takes ids that there are, each once, and one where one is asked for", () => {
  expect(readAnswer(one, ["yes"])).toEqual({ status: "understood", answer: ["yes"] });
  expect(readAnswer(one, [])).toEqual({ status: "empty" });
  expect(readAnswer(one, ["maybe"])).toMatchObject({ problems: [{ message: 'has no "maybe"' }] });
  expect(readAnswer(one, ["yes", "yes"])).toMatchObject({ problems: [{ message: "names one thing twice" }] });
  expect(readAnswer(one, ["yes", "no"])).toMatchObject({ problems: [{ message: "takes one answer" }] });
  expect(readAnswer(one, "yes")).toMatchObject({ problems: [{ message: "takes a list of ids" }] });
});
