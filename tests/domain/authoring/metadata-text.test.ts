import { expect, test } from "vitest";
import { numberOf, readMetadata, valueAt, withValue } from "#domain/authoring/metadata-text.ts";

const TEXT = JSON.stringify({ title: "A", entry: { parameters: [{ name: "x" }, { name: "y" }] }, unknown: [1] });

test("a field of the form changes its own place and leaves all else, understood or not", () => {
  expect(JSON.parse(withValue(TEXT, ["title"], "B"))).toEqual({ ...JSON.parse(TEXT), title: "B" });
  expect(readMetadata(withValue(TEXT, ["entry", "parameters", 1, "name"], "z"))).toMatchObject({
    entry: { parameters: [{ name: "x" }, { name: "z" }] },
    unknown: [1],
  });
});

test("what is emptied is left out, and what is removed from a list closes the gap", () => {
  expect(readMetadata(withValue(TEXT, ["title"], undefined))).not.toHaveProperty("title");
  expect(
    valueAt(readMetadata(withValue(TEXT, ["entry", "parameters", 0], undefined)), ["entry", "parameters"]),
  ).toEqual([{ name: "y" }]);
});

test("a place that is not there yet is made", () => {
  expect(readMetadata(withValue("{}", ["policy", "attempts"], 3))).toEqual({ policy: { attempts: 3 } });
  expect(readMetadata(withValue('{"hints": "none"}', ["hints", 0], "Look"))).toEqual({ hints: ["Look"] });
});

test("what cannot be read is no form", () => {
  for (const text of ["{ half", "[]", '"text"', "null", ""]) expect(readMetadata(text)).toBeNull();
  expect(valueAt({ a: 1 }, ["a", "b"])).toBeUndefined();
  expect(valueAt({}, ["constructor"])).toBeUndefined();
});

test.each([
  ["12", 12],
  [" 1.5 ", 1.5],
  ["1,5", 1.5],
  ["1e-9", 1e-9],
  ["", undefined],
  ["many", "many"],
  ["unlimited", "unlimited"],
])("a number typed as %j is %j", (typed, number) => {
  expect(numberOf(typed)).toBe(number);
});
