import { expect, test } from "vitest";
import { rnnForward, rnnStep } from "#numeric/rnn.ts";

// "cat sat here"; the values below were worked out in float64, without rounding the states on the way.
const weights = {
  Wxh: [
    [0.3, 0.7],
    [0.4, 0.2],
  ],
  Whh: [
    [0.1, 0.5],
    [0.6, 0.3],
  ],
  bh: [0.1, 0.2],
};
const X = [
  [0.5, 0.2],
  [0.1, 0.9],
  [0.8, 0.3],
];
const states = [
  [0.31852078, 0.52989561],
  [0.68569752, 0.64589851],
  [0.72405142, 0.87560641],
];

test("rnnForward gives the three states of “cat sat here”", () => {
  const H = rnnForward(weights, X, [0, 0]);
  expect(H.map((h) => h.map((entry) => Number(entry.toFixed(8))))).toEqual(states);
});

test("rnnStep continues from any state, as one row of rnnForward", () => {
  const [first, second] = rnnForward(weights, X, [0, 0]);
  expect(rnnStep(weights, X[1]!, first!)).toEqual(second);
});

test("rnnForward of an empty sequence is empty", () => {
  expect(rnnForward(weights, [], [0, 0])).toEqual([]);
});

test("rnnStep names both shapes when an input does not fit its weights", () => {
  expect(() => rnnStep(weights, [1, 2, 3], [0, 0])).toThrow("shapes do not meet: [3] @ [2, 2]");
  expect(() => rnnStep(weights, [1, 2], [0])).toThrow("shapes do not meet: [1] @ [2, 2]");
  expect(() => rnnStep({ ...weights, bh: [0] }, [1, 2], [0, 0])).toThrow("lengths differ: [2] and [1]");
});
