import { expect, test } from "vitest";
import { attemptsLeft, attemptWords, decideAttempt, MAX_WAITING_SUBMISSIONS } from "#domain/attempts.ts";
import { aFact } from "../support/history.ts";

const PART = { id: "h1", title: "The first state" };
const unlimited = { policy: { attempts: "unlimited" as const }, submissions: [], part: null };

test("an attempt is allowed up to the bound of waiting submissions and refused at it, with the number", () => {
  expect(decideAttempt({ ...unlimited, waiting: MAX_WAITING_SUBMISSIONS - 1 })).toEqual({ allowed: true });
  expect(decideAttempt({ ...unlimited, waiting: MAX_WAITING_SUBMISSIONS })).toMatchObject({
    allowed: false,
    reason: expect.stringContaining("5 of your submissions"),
  });
});

test("an attempt beyond the author's limit is refused with the limit, and before it none is", () => {
  const question = { waiting: 0, policy: { attempts: 2 }, part: null };
  expect(decideAttempt({ ...question, submissions: [aFact(1, 0)] })).toEqual({ allowed: true });
  expect(decideAttempt({ ...question, submissions: [aFact(1, 0), aFact(2, 0)] })).toEqual({
    allowed: false,
    reason: "2 attempts are allowed, and you have used them all. This one was not handed in; what you wrote is kept.",
  });
});

test("each part has attempts of its own where parts are checked one by one", () => {
  const question = { waiting: 0, policy: { attempts: 1 }, submissions: [aFact(1, 0, { part: "h1" })] };
  expect(decideAttempt({ ...question, part: { id: "h2", title: "" } })).toEqual({ allowed: true });
  expect(decideAttempt({ ...question, part: PART })).toEqual({
    allowed: false,
    reason:
      "One attempt is allowed for “The first state”, and you have used it. This one was not handed in; what you wrote is kept.",
  });
});

test("attempts left go down with every verdict but our own errors and what could not be understood, and never below zero", () => {
  const facts = [
    aFact(1, 0, { status: "timed-out" }),
    aFact(2, 0, { status: "internal-error" }),
    aFact(3, 0, { status: "compile-error" }),
    aFact(4, 0, { status: "rejected" }),
    aFact(5, null),
  ];
  expect(attemptsLeft({ attempts: 3 }, facts, null)).toBe(1);
  expect(attemptsLeft({ attempts: 1 }, facts, null)).toBe(0);
  expect(attemptsLeft({ attempts: "unlimited" }, facts, null)).toBeNull();
});

test.each([
  [null, null],
  [0, "No attempts left"],
  [2, "2 of 3 attempts left"],
])("attemptWords with %j left", (left, words) => {
  expect(attemptWords({ attempts: 3 }, left)).toBe(words);
});
