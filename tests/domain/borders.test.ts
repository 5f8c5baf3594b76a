import { expect, test } from "vitest";
import { countsAsAttempt, decideAttempt, MAX_WAITING_SUBMISSIONS } from "#domain/attempts.ts";
import { safeCallbackPath } from "#domain/callback-path.ts";
import { makeJoinCode, normaliseJoinCode } from "#domain/join-code.ts";

test("an attempt is allowed up to the bound of waiting submissions and refused at it, with the number", () => {
  expect(decideAttempt(MAX_WAITING_SUBMISSIONS - 1)).toEqual({ allowed: true });
  expect(decideAttempt(MAX_WAITING_SUBMISSIONS)).toMatchObject({
    allowed: false,
    reason: expect.stringContaining("5 of your submissions"),
  });
});

test("an internal error is no attempt, a timeout is one", () => {
  expect(countsAsAttempt({ status: "internal-error" })).toBe(false);
  expect(countsAsAttempt({ status: "timed-out" })).toBe(true);
});

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
