import { expect, test } from "vitest";
import { countFaultsBelow, metadataFaults } from "#domain/authoring/metadata-faults.ts";

const FACTS = { title: "A", unit: "U", position: 1, summary: "S", minutes: 5, prerequisites: [], hints: [] };
const PART = { id: "a", kind: "number", title: "A", prompt: "A?", tolerance: { significantDigits: 3, reason: "R" } };
const withPart = (facts: object) => metadataFaults({ ...FACTS, kind: "by-hand", parts: [{ ...PART, ...facts }] });

test("what the schema complains of is named by its place", () => {
  const faults = metadataFaults({ kind: "code", title: "A", minutes: 9000, hints: ["", "x"] });
  expect(faults).toMatchObject({ minutes: [expect.stringContaining("600")], "hints.0": [expect.any(String)] });
  expect(faults).toHaveProperty("entry");
  expect(metadataFaults({ kind: "essay" })).toHaveProperty("kind");
  expect(withPart({})).toEqual({});
});

test.each([
  ["nothing that is either", {}, ["absolute", "relative", "reason"]],
  ["a distance that is no number", { absolute: "near", relative: 0, reason: "R" }, ["absolute"]],
  ["a distance without its half", { absolute: 1, reason: "R" }, ["relative"]],
  ["digits that are none", { significantDigits: "", reason: "R" }, ["significantDigits"]],
  ["digits and no reason", { significantDigits: 3, reason: "" }, ["reason"]],
])("a tolerance of two forms speaks of the one that is written: %s", (_, tolerance, names) => {
  expect(Object.keys(withPart({ tolerance })).toSorted()).toEqual(
    names.map((name) => `parts.0.tolerance.${name}`).toSorted(),
  );
});

test("a tolerance that is missing, or of both forms, says so at its own place", () => {
  expect(withPart({ tolerance: undefined })["parts.0.tolerance"]).toEqual([expect.stringContaining("expected object")]);
  const both = { absolute: 1, relative: 0, significantDigits: 3, reason: "R" };
  expect(withPart({ tolerance: both })).toEqual({
    "parts.0.tolerance": [expect.stringContaining("significantDigits")],
  });
});

test("what the schema has words of its own for is told in these", () => {
  const faults = metadataFaults({ ...FACTS, kind: "by-hand", parts: [PART], policy: { attempts: "few" } });
  expect(faults["policy.attempts"]).toEqual([expect.stringMatching(/^attempts is "unlimited" or/)]);
});

test("a symbol's name is complained of with what a name is", () => {
  const { kind: _, tolerance: __, ...common } = PART;
  const part = { ...common, kind: "expression", symbols: { "2h": {}, h: { shape: [9] } } };
  const faults = metadataFaults({ ...FACTS, kind: "by-hand", parts: [part] });
  expect(faults["parts.0.symbols.2h"]).toEqual([expect.stringContaining("a symbol is letters and digits")]);
  expect(faults).toHaveProperty(["parts.0.symbols.h.shape.0"]);
});

test("parts that are right each by itself say what they contradict one another in", () => {
  const parts = [PART, { ...PART, follows: ["b"] }, { ...PART, id: "c", follows: ["d"] }];
  expect(metadataFaults({ ...FACTS, kind: "by-hand", parts })).toEqual({
    "parts.1": ["This part is there twice."],
    "parts.2": ['This part follows "d", which is no earlier part.'],
  });
  const program = { id: "p", kind: "code", title: "P", prompt: "P?" };
  expect(metadataFaults({ ...FACTS, kind: "by-hand", parts: [program] })).toEqual({
    parts: ["All in all, nothing is asked for on paper."],
  });
});

test("faults are counted at a place and below, and not beside it", () => {
  const faults = { "parts.1": ["x"], "parts.1.title": ["x", "y"], "parts.10.title": ["x"], title: ["x"] };
  expect(countFaultsBelow(faults, "parts.1")).toBe(2);
  expect(countFaultsBelow(faults, "parts.2")).toBe(0);
});
