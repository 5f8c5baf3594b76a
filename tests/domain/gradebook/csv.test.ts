import Papa from "papaparse";
import { expect, test } from "vitest";
import { exportCsv } from "#domain/gradebook/export-csv.ts";
import { parseScoreCsv } from "#domain/gradebook/score-csv.ts";

const ADA = { line: 2, email: "ada@example.org", slug: "softmax", part: null, percent: 62.5, reason: "" };

test.each([
  ["commas", "email,exercise,percent\nada@example.org,softmax,62.5"],
  [
    "semicolons, a decimal comma and a byte-order mark",
    "\uFEFFE-mail;Exercise;Percent\r\nADA@example.org;softmax;62,5\r\n",
  ],
  ["tabs and a percent sign", "email\texercise\tscore\nada@example.org\tsoftmax\t62.5 %"],
  ["quotes and another order", '"percent","email","slug"\n"62.5","ada@example.org","softmax"\n\n'],
])("parseScoreCsv reads %s", (_, csv) => {
  expect(parseScoreCsv(csv)).toEqual({ lines: [ADA], bad: [] });
});

test("bad lines are named with their number, and the good ones stay", () => {
  const csv = `email,exercise,part,percent,reason
ada@example.org,softmax,,62.5,
nobody,softmax,,50,
bob@example.org,,,50,
bob@example.org,softmax,,101,
bob@example.org,softmax,,-1,
bob@example.org,softmax,,a lot,

ada@example.org,softmax,,10,
ada@example.org,softmax,loss,10,"well, done"`;
  expect(parseScoreCsv(csv)).toEqual({
    lines: [ADA, { ...ADA, line: 10, part: "loss", percent: 10, reason: "well, done" }],
    bad: [
      { line: 3, problem: "“nobody” is no e-mail address." },
      { line: 4, problem: "No exercise is named." },
      { line: 5, problem: "“101” is no percentage from 0 to 100." },
      { line: 6, problem: "“-1” is no percentage from 0 to 100." },
      { line: 7, problem: "“a lot” is no percentage from 0 to 100." },
      { line: 9, problem: "The same as line 2." },
    ],
  });
});

test.each([
  ["a mark that is not closed", '"well\nbob@example.org,softmax,50,', /^A quotation mark is not closed here/],
  ["a decimal comma without quotes", "62,5,late", /^It has 5 fields, and the first line names 4/],
  ["a reason longer than is kept", `10,${"x".repeat(2001)}`, /^The reason has 2001 characters/],
])("%s makes its line a bad one, and never another score", (_, rest, problem) => {
  const percent = rest.startsWith('"') ? "10," : "";
  const csv = `email,exercise,percent,reason\nada@example.org,softmax,62.5,\nbob@example.org,softmax,${percent}${rest}`;
  expect(parseScoreCsv(csv)).toEqual({ lines: [ADA], bad: [{ line: 3, problem: expect.stringMatching(problem) }] });
});

test("commas in reasons do not pass for separators, and a line break in quotes counts as a line of the file", () => {
  const csv = 'email;exercise;percent;reason\nada@example.org;softmax;62,5;"a, b, c, d,\ne, f"\nnobody;softmax;1;';
  expect(parseScoreCsv(csv)).toEqual({
    lines: [{ ...ADA, reason: "a, b, c, d,\ne, f" }],
    bad: [{ line: 4, problem: "“nobody” is no e-mail address." }],
  });
});

test.each([
  ["", /It says: nothing/],
  ["name,points\nAda,3", /must name the columns: email, exercise, percent.*It says: name, points/],
  [`email,exercise,percent\n${"a@b.c,softmax,1\n".repeat(10_001)}`, /At most 10,000 lines at once; these are 10,00\d/],
])("a table that cannot be used is refused in one sentence", (csv, message) => {
  expect(parseScoreCsv(csv)).toMatch(message);
});

test.each(["=1+1", "+1", "-1", "@sum(a1)", " =1", "\t=1", '"=1', "'=1", "\r=1", "%0A=1", "|cmd"])(
  "exportCsv lets no spreadsheet run %j",
  (name) => {
    const [row] = Papa.parse<string[]>(exportCsv([[name, 1]]).replace("\uFEFF", "")).data;
    expect(row).toEqual([`'${name}`, "1"]);
  },
);

test("exportCsv leaves names, numbers, separators and quotes as they are", () => {
  const row = ["O'Neil, Ada", 'the "first"', "x=1", "two\nlines", -1.5, null];
  const [parsed] = Papa.parse<string[]>(exportCsv([row]).replace("\uFEFF", "")).data;
  expect(parsed).toEqual(["O'Neil, Ada", 'the "first"', "x=1", "two\nlines", "-1.5", ""]);
});
