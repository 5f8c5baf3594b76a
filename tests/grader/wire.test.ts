import { expect, test } from "vitest";
import { decodeWireValue } from "#grader/wire.ts";

const numbers = (...values: number[]) => Buffer.from(new Float64Array(values).buffer).toString("base64");

test("decodeWireValue(wire) puts numbers, records and arrays together, every number as it was", () => {
  const wire = {
    shape: '[3,"h",[1,3],"rows",[2,[1,1],0,"x",null,true]]',
    numbers: numbers(Number.NaN, -0, Infinity, 4, 5),
  };
  expect(decodeWireValue(wire)).toEqual({ h: [Number.NaN, -0, Infinity], rows: [[4], 5, "x", null, true] });
});

test("decodeWireValue(wire) gives a field called __proto__ no special meaning", () => {
  const value = decodeWireValue({ shape: '[3,"__proto__",[3,"polluted",0]]', numbers: numbers(1) });
  expect(Object.hasOwn(value as object, "__proto__")).toBe(true);
  expect((value as { polluted?: number }).polluted).toBeUndefined();
});

test.each([
  ["too few numbers", "[1,2]", [1]],
  ["numbers left over", "0", [1, 2]],
  ["a negative length", "[1,-1]", []],
  ["an absurd length", "[1,1e12]", [1]],
  ["an unknown tag", "[9]", []],
  ["a number that is not zero", "7", []],
  ["a name that is no text", "[3,0,0]", [1]],
  ["no JSON", "[1,", []],
])("decodeWireValue(wire) refuses %s", (_, shape, values) => {
  expect(() => decodeWireValue({ shape, numbers: numbers(...values) })).toThrow();
});
