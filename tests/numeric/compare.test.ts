import { describe, expect, test } from "vitest";
import { type Comparison, compare } from "#numeric/compare.ts";
import type { Numbers } from "#numeric/shapes.ts";

const EXACT = { absolute: 0, relative: 0 };
const [NAN, INFINITY] = [Number.NaN, Number.POSITIVE_INFINITY];

function status(expected: Numbers, actual: unknown, tolerance = EXACT): Comparison["status"] {
  return compare({ expected, actual, tolerance }).status;
}

function message(expected: Numbers, actual: unknown): string {
  const result = compare({ expected, actual, tolerance: EXACT });
  return "message" in result ? result.message : result.status;
}

describe("compare", () => {
  test("compare accepts equal numbers, vectors, matrices and deeper arrays", () => {
    expect(status(1, 1)).toBe("equal");
    expect(status([1, 2], [1, 2])).toBe("equal");
    expect(status([[1], [2]], [[1], [2]])).toBe("equal");
    expect(status([[[1, 2]], [[3, 4]]], [[[1, 2]], [[3, 4]]])).toBe("equal");
    expect(status([], [])).toBe("equal");
  });

  test("compare lists every wrong entry in row-major order, with the first one's values", () => {
    const expected = [
      [1, 2],
      [3, 4],
    ];
    const actual = [
      [1, 2.5],
      [3, 0],
    ];
    expect(compare({ expected, actual, tolerance: { absolute: 0.1, relative: 0 } })).toEqual({
      status: "different",
      first: { path: [0, 1], expected: 2, actual: 2.5 },
      wrong: [
        [0, 1],
        [1, 1],
      ],
      wrongCount: 2,
      largestDifference: 4,
    });
  });

  test("compare lists no more wrong entries than asked for and still counts them all", () => {
    const zeros = Array.from({ length: 1000 }, () => [0, 0, 0]);
    const ones = zeros.map((row) => row.map(() => 1));
    const result = compare({ expected: zeros, actual: ones, tolerance: EXACT, maxWrong: 4 });
    expect(result).toMatchObject({
      wrongCount: 3000,
      wrong: [
        [0, 0],
        [0, 1],
        [0, 2],
        [1, 0],
      ],
    });
  });

  test("compare reports the largest difference of accepted entries too", () => {
    const tolerance = { absolute: 0.5, relative: 0 };
    expect(compare({ expected: [1, 2], actual: [1.25, 2], tolerance })).toEqual({
      status: "equal",
      largestDifference: 0.25,
    });
  });

  test("compare changes neither array", () => {
    const [expected, actual] = [Object.freeze([1, 2]), Object.freeze([1, 3])];
    expect(status(expected as number[], actual)).toBe("different");
  });
});

describe("The tolerance", () => {
  test.each([
    { expected: 1, actual: 1.25, absolute: 0.25, relative: 0, verdict: "equal" },
    { expected: 1, actual: 1.2500001, absolute: 0.25, relative: 0, verdict: "different" },
    { expected: 1, actual: 0.75, absolute: 0.25, relative: 0, verdict: "equal" },
    { expected: 8, actual: 10, absolute: 0, relative: 0.25, verdict: "equal" },
    { expected: -8, actual: -10, absolute: 0, relative: 0.25, verdict: "equal" },
    // The share is taken of the expected value: a quarter of 8 is too little here, a quarter of 10 would do.
    { expected: 8, actual: 10.25, absolute: 0, relative: 0.25, verdict: "different" },
    { expected: 10.25, actual: 8, absolute: 0, relative: 0.25, verdict: "equal" },
    { expected: 8, actual: 10.5, absolute: 0.5, relative: 0.25, verdict: "equal" },
    { expected: 0, actual: 1e-17, absolute: 0, relative: 1, verdict: "different" },
    { expected: 0, actual: 1e-17, absolute: 1e-12, relative: 0, verdict: "equal" },
  ])(
    "of $absolute + $relative·|e| makes $actual for $expected $verdict",
    ({ verdict, expected, actual, ...tolerance }) => {
      expect(status(expected, actual, tolerance)).toBe(verdict);
    },
  );
});

describe("Numbers that are no ordinary numbers", () => {
  const generous = { absolute: 1e300, relative: 1 };

  test("NaN is never right, not even where NaN is expected", () => {
    expect(status([0], [NAN], generous)).toBe("different");
    expect(status([NAN], [NAN], generous)).toBe("different");
    expect(status([NAN], [0], generous)).toBe("different");
  });

  test("An infinity is met only by itself, and meets no finite number", () => {
    expect(status([INFINITY, -INFINITY], [INFINITY, -INFINITY], generous)).toBe("equal");
    expect(status([INFINITY], [-INFINITY], generous)).toBe("different");
    expect(status([INFINITY], [1e308], generous)).toBe("different");
    expect(status([1], [INFINITY], generous)).toBe("different");
  });

  test("0 and −0 are the same number", () => {
    expect(status([0, -0], [-0, 0])).toBe("equal");
  });

  test("A NaN or a wrong infinity makes the largest difference infinite", () => {
    expect(compare({ expected: [1, 2], actual: [NAN, 2], tolerance: EXACT })).toMatchObject({
      largestDifference: INFINITY,
    });
    expect(compare({ expected: [INFINITY], actual: [0], tolerance: EXACT })).toMatchObject({
      largestDifference: INFINITY,
    });
    expect(compare({ expected: [INFINITY], actual: [INFINITY], tolerance: EXACT })).toMatchObject({
      largestDifference: 0,
    });
  });
});

describe("A shape that differs", () => {
  test.each<{ expected: Numbers; actual: unknown; words: string }>([
    { expected: [1, 2], actual: [1, 2, 3], words: "expected shape [2], got shape [3]" },
    { expected: [1, 2], actual: [], words: "expected shape [2], got shape [0]" },
    { expected: [1, 2], actual: 1, words: "expected shape [2], got a single number" },
    { expected: 1, actual: [1], words: "expected a single number, got shape [1]: one pair of brackets too many?" },
    { expected: [[1, 2, 3]], actual: [[1], [2], [3]], words: "expected shape [1, 3], got shape [3, 1]: transposed?" },
    {
      expected: [1, 2],
      actual: [[1, 2]],
      words: "expected shape [2], got shape [1, 2]: one pair of brackets too many?",
    },
    {
      expected: [1, 2],
      actual: [[1], [2]],
      words: "expected shape [2], got shape [2, 1]: one pair of brackets too many?",
    },
    {
      expected: [[1, 2]],
      actual: [1, 2],
      words: "expected shape [1, 2], got shape [2]: one pair of brackets too few?",
    },
    {
      expected: [
        [1, 2],
        [3, 4],
      ],
      actual: [1, 2, 3, 4],
      words: "expected shape [2, 2], got shape [4]: flattened?",
    },
    {
      expected: [
        [1, 2],
        [3, 4],
      ],
      actual: [[1, 2], [3]],
      words: "expected shape [2, 2], got parts of different sizes: [0] has 2 entries, [1] has 1 entry",
    },
    {
      expected: [
        [1, 2],
        [3, 4],
      ],
      actual: [[1, 2], undefined],
      words: "expected shape [2, 2], got parts of different sizes: [0] has 2 entries, [1] is undefined",
    },
    {
      expected: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      actual: [[[1, 2], [3]]],
      words: "expected shape [1, 2, 2], got parts of different sizes: [0][0] has 2 entries, [0][1] has 1 entry",
    },
    {
      expected: [1, 2],
      actual: [1, [2]],
      words: "expected shape [2], got parts of different sizes: [0] is a single number, [1] has 1 entry",
    },
    {
      expected: [[1, 2], [3]],
      actual: [
        [1, 2],
        [3, 4],
      ],
      words: "at [1]: expected 1 entry, got 2 entries",
    },
    { expected: [[1, 2], [3]], actual: [[1, 2]], words: "expected 2 entries, got 1 entry" },
    { expected: [[1, 2], [3]], actual: [[1, 2], 3], words: "at [1]: expected 1 entry, got a single number" },
  ])("is explained: $words", ({ expected, actual, words }) => {
    expect(compare({ expected, actual, tolerance: EXACT })).toEqual({ status: "wrong-shape", message: words });
  });

  test("is found before any entry is looked at", () => {
    expect(status([1, 2], [NAN, "x", 3])).toBe("wrong-shape");
  });

  test("of absurd depth does not exhaust the stack, and is called what it is from where the words end", () => {
    const nested = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => [inner], 1);
    expect(message([1], nested(16))).toBe(`expected shape [1], got shape [${new Array(16).fill(1).join(", ")}]`);
    for (const depth of [17, 18, 100_000]) {
      expect(message([1], nested(depth))).toBe("expected shape [1], got arrays nested too deeply");
      expect(message([[[1]]], nested(depth))).toBe("expected shape [1, 1, 1], got arrays nested too deeply");
    }
  });
});

describe("Something other than numbers", () => {
  test.each<{ expected: Numbers; actual: unknown; words: string }>([
    { expected: [1, 2], actual: undefined, words: "expected shape [2], got undefined" },
    { expected: [1, 2], actual: null, words: "expected shape [2], got null" },
    { expected: [1, 2], actual: "1,2", words: "expected shape [2], got text" },
    { expected: [1, 2], actual: { 0: 1, 1: 2 }, words: "expected shape [2], got a record" },
    { expected: 1, actual: "1", words: "expected a number, got text" },
    { expected: [1, 2], actual: [1, undefined], words: "at [1]: expected a number, got undefined" },
    { expected: [[1, 2]], actual: [[true, 2]], words: "at [0][0]: expected a number, got true" },
  ])("is named: $words", ({ expected, actual, words }) => {
    expect(compare({ expected, actual, tolerance: EXACT })).toEqual({ status: "wrong-kind", message: words });
  });
});
