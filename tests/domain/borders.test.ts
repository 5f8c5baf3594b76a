import { expect, test } from "vitest";
import { safeCallbackPath } from "#domain/callback-path.ts";
import { makeJoinCode, normaliseJoinCode } from "#domain/join-code.ts";

test.each([
  [undefined, "/"],
  ["", "/"],
  ["/exercises/rnn-step?tab=history#top", "/exercises/rnn-step?tab=history#top"],
  ["https://elsewhere.example/", "/"],
  ["//elsewhere.example/", "/"],
  ["/\\elsewhere.example", "/"],
  ["/\t/elsewhere.example", "/"],
  ["javascript:alert(1)", "/"],
])("safeCallbackPath(%j) is %j", (given, expected) => {
  expect(safeCallbackPath(given)).toBe(expected);
});

test("a join code has eight letters without look-alikes, in two groups", () => {
  let next = 0;
  expect(makeJoinCode((below) => next++ % below)).toBe("ABCD-EFGH");
  expect(makeJoinCode((below) => below - 1)).toBe("9999-9999");
});

test.each([
  ["k7pm3xqt", "K7PM-3XQT"],
  [" K7PM 3XQT ", "K7PM-3XQT"],
  ["k7pm-3xqt", "K7PM-3XQT"],
])("normaliseJoinCode(%j) is %j", (typed, expected) => {
  expect(normaliseJoinCode(typed)).toBe(expected);
});
