import fc from "fast-check";
import { expect, test } from "vitest";
import { distanceOfEntry, markAnswer } from "#grader/by-hand/mark.ts";
import { markAnswers } from "#grader/by-hand/mark-answers.ts";
import { Part } from "#grader/by-hand/part.ts";
import { shuffle } from "#grader/by-hand/shuffle.ts";

const about = { title: "A part", prompt: "What is it?" };
const hundredth = { absolute: 0.01, relative: 0, reason: "two digits" };
const three = { significantDigits: 3, reason: "three digits" };
const number = (tolerance: object) => Part.parse({ ...about, id: "p", kind: "number", tolerance });

const TOLERANCES: [string, object, number, number, boolean][] = [
  ["absolute, at its edge", { absolute: 0.25, relative: 0, reason: "-" }, 1, 1.25, true],
  ["absolute, beyond", hundredth, 0.5, 0.511, false],
  ["relative", { absolute: 0, relative: 0.01, reason: "-" }, 200, 198, true],
  ["relative, beyond", { absolute: 0, relative: 0.01, reason: "-" }, 200, 197.9, false],
  ["none", { absolute: 0, relative: 0, reason: "-" }, 22912, 22912, true],
  ["none, off by one", { absolute: 0, relative: 0, reason: "-" }, 22912, 22913, false],
  ["three digits", three, 0.318521, 0.319, true],
  ["three digits, rounded down", three, 0.318521, 0.318, false],
  ["three digits of something tiny", three, 4.2705e-31, 4.27e-31, true],
  ["two of three digits", three, 4.2705e-31, 4.3e-31, false],
  ["three digits, the half", three, 1.005, 1.01, true],
  ["three digits of a negative number", three, -71.29, -71.3, true],
  ["three digits of zero", three, 0, 0.004, true],
];

test.each(TOLERANCES)("markAnswer with a tolerance that is %s", (_, tolerance, expected, given, passes) => {
  const part = number(tolerance);
  expect(markAnswer(part, expected, given).score).toBe(passes ? 1 : 0);
  if (part.kind === "number" && expected !== given && "reason" in tolerance)
    expect(distanceOfEntry(expected, given, part.tolerance) <= 1).toBe(passes);
});

test("markAnswer marks wrong entries, gives the right ones their share, and never says what would be right", () => {
  const part = Part.parse({ ...about, id: "p", kind: "matrix", rows: 2, columns: 2, tolerance: hundredth });
  const mark = markAnswer(
    part,
    [
      [1, 2],
      [3, 4],
    ],
    [
      [1, 5],
      [3.005, 4],
    ],
  );
  expect(mark).toEqual({ score: 0.75, message: "1 of 4 entries is not right: row 1, column 2.", wrong: [[0, 1]] });
});

const choose = (several: boolean) =>
  Part.parse({
    ...{ ...about, id: "p", kind: "choice", several },
    options: [
      { id: "a", text: "A", right: true },
      { id: "b", text: "B", explanation: "Not B." },
      several ? { id: "c", text: "C", right: true } : { id: "c", text: "C", explanation: "Not C." },
      { id: "d", text: "D", explanation: "Not D." },
    ],
  });

test("markAnswer explains each wrong choice", () => {
  expect(markAnswer(choose(false), ["a"], ["a"])).toMatchObject({ score: 1, message: "" });
  expect(markAnswer(choose(false), ["a"], ["c"])).toEqual({ score: 0, message: "Not C.", wrong: [[0]] });
  const several = choose(true);
  expect(markAnswer(several, [], ["c", "a"])).toMatchObject({ score: 1 });
  expect(markAnswer(several, [], ["a"])).toEqual({
    score: 0.5,
    message: "Not all that is right is chosen.",
    wrong: [],
  });
  expect(markAnswer(several, [], ["a", "b", "c"])).toEqual({ score: 0.5, message: "Not B.", wrong: [[1]] });
  expect(markAnswer(several, [], ["a", "b", "c", "d"]).score).toBe(0);
});

const order = Part.parse({
  ...{ ...about, id: "p", kind: "order" },
  steps: [
    { id: "start", text: "Start" },
    { id: "left", text: "Left", after: ["start"] },
    { id: "right", text: "Right", after: ["start"] },
    { id: "join", text: "Join", after: ["left", "right"] },
  ],
  distractors: [{ id: "detour", text: "Detour", explanation: "That leads nowhere." }],
});

const ORDERS: [string, string[], number][] = [
  ["the order of the author", ["start", "left", "right", "join"], 1],
  ["another order that the steps allow", ["start", "right", "left", "join"], 1],
  ["a step too early", ["start", "left", "join", "right"], 0.75],
  ["the first step last", ["left", "right", "join", "start"], 0.5],
  ["a step missing, and the one that rests on it", ["start", "left", "join"], 0.5],
  ["a step that leads nowhere", ["start", "left", "detour", "right", "join"], 0.75],
  ["nothing in its place", ["detour", "join"], 0],
];

test.each(ORDERS)("markAnswer gives %s its credit", (_, given, score) => {
  expect(markAnswer(order, [], given).score).toBe(score);
});

test("markAnswer marks steps that stand too early or do not belong, and says why", () => {
  const mark = markAnswer(order, [], ["detour", "start", "left", "join", "right"]);
  expect(mark.wrong).toEqual([[0], [3]]);
  expect(mark.message).toBe("That leads nowhere. One step stands before something that it rests on.");
});

test("markAnswer gives full marks for exactly those orders that the steps allow, and never more or less than 0 to 1", () => {
  const ids = ["start", "left", "right", "join", "detour"];
  let perfect = 0;
  fc.assert(
    fc.property(fc.shuffledSubarray(ids), (given) => {
      const { score } = markAnswer(order, [], given);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      const isAllowed = given.length === 4 && given[0] === "start" && given[3] === "join" && !given.includes("detour");
      expect(score === 1).toBe(isAllowed);
      if (isAllowed) perfect++;
    }),
    { numRuns: 2000, seed: 1 },
  );
  expect(perfect).toBeGreaterThan(0);
});

const chain = [
  Part.parse({ ...about, id: "h1", kind: "vector", length: 2, tolerance: hundredth }),
  Part.parse({ ...about, id: "h2", kind: "vector", length: 2, tolerance: hundredth, follows: ["h1"] }),
];
const expected = { h1: [0.32, 0.53], h2: [0.69, 0.65] };
const transposed = { h1: [0.37, 0.41], h2: [0.76, 0.65] };
const solution = (followed: number[]) => ({
  expected,
  followed: { h2: followed },
  mistakes: [{ id: "transposed", chained: transposed, followed: { h2: [0.7, 0.6] } }],
});

test("markAnswers names the mistake that gives the very answer", () => {
  const [h1, h2] = markAnswers(chain, transposed, solution([0.66, 0.64]));
  expect(h1).toMatchObject({ score: 0, mistakes: ["transposed"], carriedFrom: [] });
  expect(h2).toMatchObject({ score: 0.5, mistakes: ["transposed"], carriedFrom: [] });
});

test("markAnswers knows a mistake also when it begins after a wrong answer of another kind", () => {
  const [h1, h2] = markAnswers(chain, { h1: [0, 0], h2: [0.7, 0.6] }, solution([0.5, 0.4]));
  expect([h1?.mistakes, h2?.mistakes]).toEqual([[], ["transposed"]]);
});

test("markAnswers names no earlier mistake where the earlier answer tells that it was not made", () => {
  const [, h2] = markAnswers(chain, { h1: [0.32, 0.53], h2: transposed.h2 }, solution([0.69, 0.65]));
  expect(h2).toMatchObject({ score: 0.5, mistakes: [] });
  const [, alone] = markAnswers(chain, { h2: transposed.h2 }, solution([0.69, 0.65]));
  expect(alone?.mistakes).toEqual(["transposed"]);
});

test("markAnswers gives a wrong answer that was carried on rightly the later marks, and says from where", () => {
  const [h1, h2] = markAnswers(chain, { h1: [0.37, 0.41], h2: [0.66, 0.64] }, solution([0.66, 0.64]));
  expect(h1?.score).toBe(0);
  expect(h2).toMatchObject({ score: 1, carriedFrom: ["h1"], wrong: [], mistakes: [] });
});

test("markAnswers speaks of nothing carried on where the earlier answer was right, or the later one is right by itself", () => {
  const rounded = markAnswers(chain, { h1: [0.32, 0.53], h2: [0.67, 0.65] }, solution([0.67, 0.65]));
  expect(rounded[1]).toMatchObject({ score: 1, carriedFrom: [] });
  const lucky = markAnswers(chain, { h1: [0, 0], h2: [0.69, 0.65] }, solution([0.1, 0.1]));
  expect(lucky[1]).toMatchObject({ score: 1, carriedFrom: [] });
});

test("markAnswers lets nothing follow from an answer that has a value hardly anywhere", () => {
  const expression = { ...about, kind: "expression", symbols: { w: { shape: [] } } };
  const parts = [Part.parse({ ...expression, id: "a" }), Part.parse({ ...expression, id: "b", follows: ["a"] })];
  const facts = { expected: { a: "w", b: "2*w" }, followed: { b: "sqrt(-w^2)" }, mistakes: [] };
  const [, right] = markAnswers(parts, { a: "w+1", b: "2*w" }, facts);
  expect(right).toMatchObject({ score: 1, carriedFrom: [] });
  const [, wrong] = markAnswers(parts, { a: "w+1", b: "3*w" }, facts);
  expect(wrong).toMatchObject({ score: 0, carriedFrom: [] });
});

test("markAnswers leaves a part without an answer unmarked, and marks those after it as if it were right", () => {
  const [h1, h2] = markAnswers(chain, { h2: [0.69, 0.65] }, solution([0.69, 0.65]));
  expect(h1).toMatchObject({ isAnswered: false, score: 0 });
  expect(h2).toMatchObject({ isAnswered: true, score: 1, carriedFrom: [] });
});

test("shuffle gives each seed its own order of the same things, always the same one", () => {
  const items = ["a", "b", "c", "d"];
  expect(shuffle(items, "1")).toEqual(shuffle(items, "1"));
  const orders = new Set(Array.from({ length: 500 }, (_, seed) => shuffle(items, String(seed)).join("")));
  expect(orders.size).toBe(24);
  expect([...shuffle(items, "1")].sort()).toEqual(items);
});
