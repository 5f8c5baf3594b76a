import { expect, test } from "vitest";
import { notesDiagnoses, notesMessage } from "#grader/diagnosis/program-notes.ts";
import type { CodeExercise } from "#grader/exercise.ts";
import { judgeCases } from "#grader/judge-cases.ts";
import type { CallOutcome } from "#grader/runner/converse.ts";
import type { ProgramNotes } from "#grader/runner/protocol.ts";
import type { Value } from "#grader/value.ts";
import { elementwiseTanh } from "#tests/support/engine.ts";

const fixture = await elementwiseTanh();
const parameter = (name: string) => ({ name, type: "Matrix", description: "" });
const exercise: CodeExercise = {
  ...fixture,
  metadata: {
    ...fixture.metadata,
    entry: { name: "f", parameters: [parameter("X"), parameter("W")], returns: { ...parameter("H"), optional: [] } },
  },
};

type Given = {
  expected: Value;
  actual: Value;
  notes: ProgramNotes;
  visibility?: "public" | "hidden";
};

function ask(...given: Given[]) {
  const cases = given.map(({ expected, visibility = "public" }, i) => ({
    ...{ title: `${i}`, visibility, expected, input: { X: [[1]], W: [[2]] } },
  }));
  const outcomes = given.map(
    ({ actual, notes }): CallOutcome => ({
      ...{ status: "value", value: actual, notes, console: { lines: [], droppedLines: 0 } },
    }),
  );
  const results = judgeCases({
    ...{ exercise, prepared: { cases, mistakes: [] }, outcomes, judgements: null, map: "" },
  });
  return notesDiagnoses({ exercise, cases, results, outcomes });
}

const shares = (...sharesRows: string[]): ProgramNotes => ({ sharesRows, mutates: [] });
const mutates = (...positions: number[]): ProgramNotes => ({ sharesRows: [], mutates: positions });
const WRONG = { expected: [[1], [2]], actual: [[2], [2]] };
const RIGHT = { expected: [[1], [2]], actual: [[1], [2]] };

test("rows that are one array explain an output in which they should differ", () => {
  expect(ask({ ...WRONG, notes: shares("") })).toEqual([
    { id: "rows-shared:H", message: notesMessage("rows-shared:H"), cases: [0], evidence: "program" },
  ]);
  expect(notesMessage("rows-shared:H")).toContain("Rows of `H` are one and the same array");
});

test("rows that are one array are spoken of by the output they stand in, the wrong one", () => {
  const expected = { H: [[1], [2]], dW: { b: [[[3], [4]]] } };
  const notes = shares("H", "dW.b[0]", "stranger");
  const ids = (actual: Value) => ask({ expected, actual, notes }).map(({ id }) => id);
  expect(ids({ H: [[2], [2]], dW: { b: [[[3], [4]]] }, stranger: [[1], [1]] })).toEqual(["rows-shared:H"]);
  expect(ids({ H: [[1], [2]], dW: { b: [[[4], [4]]] } })).toEqual(["rows-shared:dW.b"]);
  expect(ids({ H: [[2], [2]], dW: { b: [[[4], [4]]] } })).toEqual(["rows-shared:H,dW.b"]);
});

test("rows that are one array explain nothing where they are equal by right", () => {
  expect(ask({ expected: [[0], [0], [1]], actual: [[0], [0], [5]], notes: shares("") })).toEqual([]);
  const expected = { H: [[1], [1 + 1e-13]], y: 1 };
  expect(ask({ expected, actual: { H: [[1], [1]], y: 2 }, notes: shares("H") })).toEqual([]);
});

test("rows that all grew together are of a wrong shape, and are explained too", () => {
  const actual = [
    [1, 2],
    [1, 2],
  ];
  expect(ask({ expected: [[1], [2]], actual, notes: shares("") }).map(({ id }) => id)).toEqual(["rows-shared:H"]);
});

test("changed inputs are named together, after everything else, with the cases in which they were", () => {
  const found = ask(
    { ...WRONG, notes: { sharesRows: [""], mutates: [1] } },
    { ...WRONG, notes: mutates(0, 1) },
    { ...WRONG, notes: mutates() },
  );
  expect(found.map(({ id, cases }) => [id, cases])).toEqual([
    ["rows-shared:H", [0]],
    ["inputs-mutated:W,X", [0, 1]],
  ]);
  expect(found[1]!.message).toContain("changes what it was given: `W`, `X`");
});

test("nothing is said of a case that passed, nor of a hidden one", () => {
  const notes = { sharesRows: [""], mutates: [0] };
  expect(ask({ ...RIGHT, notes }, { ...WRONG, notes: mutates() })).toEqual([]);
  expect(ask({ ...WRONG, notes, visibility: "hidden" })).toEqual([]);
});

test("notes about arguments and outputs that do not exist are passed over", () => {
  expect(ask({ ...WRONG, notes: { sharesRows: ["__proto__", "dW", "H.x"], mutates: [2, 31] } })).toEqual([]);
});

test("a message follows from the id, and other ids have none", () => {
  expect(notesMessage("inputs-mutated:Whh")).toContain("`Whh`");
  expect(notesMessage("slope-left-out")).toBe(null);
});
