import { expect, test } from "vitest";
import { compareOutputs, outputProblem } from "#grader/compare-outputs.ts";
import type { Value } from "#grader/value.ts";

const compare = (expected: Value, actual: Value) =>
  compareOutputs({ expected, actual, name: "h", tolerance: { absolute: 1e-6, relative: 0 } });

test("compareOutputs names the first wrong entry and lists all of them", () => {
  expect(compare([1, 0.52989563, 3], [1, 0.40532133, 4])).toMatchObject([
    { status: "different", message: "h[1]: expected 0.5298956, got 0.4053213", wrong: [[1], [2]], wrongCount: 2 },
  ]);
});

test("compareOutputs shows all digits of two numbers that seven digits cannot tell apart", () => {
  expect(compare([1000.0000011], [1000.0000043])[0]?.message).toBe("h[0]: expected 1000.0000011, got 1000.0000043");
});

test("compareOutputs compares a record field by field and lets others be", () => {
  const outputs = compare({ dW: [[1]], db: [2], dh: [3] }, { dW: [[1]], db: [5], extra: 1 });
  expect(outputs.map(({ name, status }) => [name, status])).toEqual([
    ["dW", "equal"],
    ["db", "different"],
    ["dh", "missing"],
  ]);
  expect(outputs[2]?.message).toBe("dh: missing from the result");
});

test("compareOutputs finds a field whose name has a dot, and one inside a record", () => {
  expect(compare({ "a.b": 1, c: { d: 2 } }, { "a.b": 1, c: { d: 2 } }).map(({ status }) => status)).toEqual([
    "equal",
    "equal",
  ]);
});

test("compareOutputs says which shape was expected", () => {
  expect(compare([[1, 2, 3]], [[1], [2], [3]])[0]).toMatchObject({
    status: "wrong-shape",
    message: "h: expected shape [1, 3], got shape [3, 1]: transposed?",
  });
});

test("compareOutputs says what came in place of a record", () => {
  expect(compare({ dW: [1], db: [2] }, [1, 2])[0]?.message).toBe("h: expected a record with dW, db, got an array of 2");
});

test("compareOutputs never takes NaN for right", () => {
  expect(compare([Number.NaN], [Number.NaN])[0]?.status).toBe("different");
});

test("compareOutputs compares text and truth values exactly", () => {
  expect(compare(["the", "cat"], ["the", "cat"])[0]?.status).toBe("equal");
  expect(compare([true, [1, "a"]], [true, [1, "b"]])[0]).toMatchObject({
    wrong: [[1, 1]],
    message: 'h[1][1]: expected "a", got "b"',
  });
  expect(compare("cat", 3)[0]?.message).toBe('h: expected "cat", got 3');
  expect(compare(["the"], "the")[0]?.status).toBe("wrong-kind");
});

test("outputProblem names what is not inert", () => {
  expect(outputProblem([1], "h", "a function")).toMatchObject({
    status: "wrong-kind",
    message: "h: what came back is a function",
  });
});

test.each([
  ["undefined", /is a “return” missing\?$/],
  ["undefined at [0]", /is a “return” missing in a function that makes the entries\?$/],
  ["a promise", /leave out “async” and “await”$/],
  ["an iterator", /Array\.from makes an array of it$/],
])("outputProblem says what is probably behind %s", (problem, advice) => {
  expect(outputProblem([1], "h", problem).message).toMatch(advice);
});
