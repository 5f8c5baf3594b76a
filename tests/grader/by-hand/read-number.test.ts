import { expect, test } from "vitest";
import { readNumber } from "#grader/by-hand/read-number.ts";

const WRITTEN: [string, number][] = [
  ["0.3185", 0.3185],
  ["0,3185", 0.3185],
  [" -.5 ", -0.5],
  ["−0,5", -0.5],
  ["+3", 3],
  ["4.", 4],
  ["1e-3", 0.001],
  ["4,27E-31", 4.27e-31],
  ["4.27 · 10^-31", 4.27e-31],
  ["4.27*10^(-31)", 4.27e-31],
  ["4,27 × 10⁻³¹", 4.27e-31],
  ["10^-20", 1e-20],
  ["-10^2", -100],
  ["1/3", 1 / 3],
  ["-3 / 4", -0.75],
  ["22 912", 22912],
  ["22\u202f912", 22912],
  ["1,234,567", 1234567],
  ["1,234.5", 1234.5],
  ["22912", 22912],
  ["0,128", 0.128],
  ["1,966", 1.966],
  ["\u200f-12.5\u200b", -12.5],
  ["\u2066\u202d3e2\u202c\u2069", 300],
  ["\uff11\uff12\uff0e\uff15", 12.5],
  ["0", 0],
];

test.each(WRITTEN)("readNumber understands %j", (text, value) => {
  expect(readNumber(text)).toEqual({ value });
});

test("readNumber takes a comma for a separator of thousands where a whole number is asked for", () => {
  expect(readNumber("22,912", true)).toEqual({ value: 22912 });
  expect(readNumber("22,912")).toEqual({ value: 22.912 });
  expect(readNumber("0,5", true)).toEqual({ value: 0.5 });
});

const REFUSED: [string, RegExp, number][] = [
  ["1e999", /too large/, 0],
  ["1e-999", /too small/, 0],
  ["NaN", /not a finite number/, 0],
  ["-Infinity", /not a finite number/, 0],
  ["∞", /not a finite number/, 0],
  ["1.234,5", /more commas or points/, 5],
  ["0.3.1", /not a number/, 0],
  ["0.5 abc", /not a number/, 4],
  ["<script>alert(1)</script>", /not a number/, 0],
  ["1/0", /divides by zero/, 2],
  ["1/2/3", /not a number/, 1],
  ["1/x", /not a number/, 2],
  ["--1", /not a number/, 0],
  ["9".repeat(1_000_000), /1000000 characters, and at most 64/, 64],
  ["", /not a number/, 0],
];

test.each(REFUSED)("readNumber refuses %.30j and says why and where", (text, problem, at) => {
  expect(readNumber(text)).toEqual({ problem: expect.stringMatching(problem), at });
});
