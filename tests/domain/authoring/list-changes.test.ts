import { expect, test } from "vitest";
import { freeName, itemKeys, moved, renamed } from "#domain/authoring/list-changes.ts";

test("what is moved stands at its new place, and comes back", () => {
  expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moved(moved(["a", "b", "c"], 1, 0), 0, 1)).toEqual(["a", "b", "c"]);
});

test("a free name is the word, or the first number that nobody has", () => {
  expect(freeName([], "part")).toBe("part");
  expect(freeName(["part", "part3", undefined], "part")).toBe("part2");
});

test("each item has a key of its own, whatever was added or taken away elsewhere", () => {
  expect(itemKeys([], 3)).toEqual([0, 1, 2]);
  expect(itemKeys([2, 0], 4)).toEqual([2, 0, 3, 4]);
  expect(itemKeys([2, 0, 1], 1)).toEqual([2]);
});

test("a name is changed in its place", () => {
  expect(Object.entries(renamed({ h: 1, x: 2, w: 3 }, "x", "x_1")!)).toEqual([
    ["h", 1],
    ["x_1", 2],
    ["w", 3],
  ]);
});

test.each(["h", "7"])("a name that JSON cannot keep there is refused: %j", (next) => {
  expect(renamed({ h: 1, x: 2 }, "x", next)).toBeNull();
});

test("on the way to a name it may be empty, and is the object's own whatever it is", () => {
  expect(renamed({ h: 1, x: 2 }, "x", "")).toEqual({ h: 1, "": 2 });
  expect(Object.keys(renamed({ x: 2 }, "x", "__proto__")!)).toEqual(["__proto__"]);
});
