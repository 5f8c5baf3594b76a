import { expect, test } from "vitest";
import { type FieldKind, fieldText, typedValue } from "#domain/authoring/field-text.ts";

test.each<[FieldKind, unknown, string]>([
  ["text", "A", "A"],
  ["number", 1e-9, "1e-9"],
  ["number", "many", "many"],
  ["words", ["h", "tanh"], "h, tanh"],
  ["lines", "one\ntwo", "one\ntwo"],
])("a field of %s shows %j as %j, and what is shown is what was there", (kind, value, text) => {
  expect(fieldText(value, kind)).toBe(text);
  expect(typedValue(text, kind, false)).toEqual(value);
  expect(typedValue(text, kind, true)).toEqual(value);
});

test.each<[FieldKind, unknown]>([
  ["text", ""],
  ["number", ""],
  ["words", []],
])("a field of %s that is emptied is left out where it is optional, and else is %j", (kind, empty) => {
  expect(typedValue("", kind, true)).toBeUndefined();
  expect(typedValue("", kind, false)).toEqual(empty);
});

test("what is no text is shown as it is in the file", () => {
  expect(fieldText({ a: 1 }, "text")).toBe('{"a":1}');
  expect(fieldText(undefined, "text")).toBe("");
});
