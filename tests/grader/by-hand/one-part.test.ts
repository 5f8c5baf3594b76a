import fc from "fast-check";
import { expect, test } from "vitest";
import { answersForOne, rawAnswers } from "#grader/by-hand/one-part.ts";
import { onlyPart } from "#grader/by-hand/only-part.ts";
import type { Part } from "#grader/by-hand/part.ts";
import { partsBefore } from "#grader/by-hand/parts-before.ts";
import { aReport } from "../../support/reports.ts";

const aPart = (id: string, follows: string[] = []): Part => ({
  ...{ id, title: `Part ${id}`, prompt: "?", points: 1, follows, kind: "number" },
  tolerance: { absolute: 0.01, relative: 0, reason: "Two digits." },
});
const PARTS = [aPart("a"), aPart("b", ["a"]), aPart("c"), aPart("d", ["b"])];

test("partsBefore finds what a part follows from, through others as well, in the order of the exercise", () => {
  const before = (id: string) => partsBefore(PARTS, id).map((part) => part.id);
  expect([before("a"), before("b"), before("c"), before("d")]).toEqual([[], ["a"], [], ["a", "b"]]);
});

const ask = (asked: string, sent: unknown, checked: Record<string, unknown> = {}, shut: string[] = []) =>
  answersForOne({
    ...{ parts: PARTS, asked, sent: JSON.stringify(sent), checked: new Map(Object.entries(checked)) },
    isOpen: (id) => !shut.includes(id),
  });

test("a part that follows from nothing is graded alone, whatever stands in the other fields", () => {
  expect(ask("c", { a: "1e999", b: "", c: "3", d: "?" })).toEqual({ code: '{"c":"3"}' });
});

test("a part is graded with all that it follows from, as that was checked", () => {
  expect(ask("d", { a: "1.0", b: "2", d: "4" }, { a: "1", b: "2" })).toEqual({ code: '{"a":"1","b":"2","d":"4"}' });
  expect(ask("d", { d: "4" }, { a: "1", b: "2" })).toEqual({ code: '{"a":"1","b":"2","d":"4"}' });
});

test("a part waits for what was not checked, or was changed since and can be checked again", () => {
  expect(ask("d", { a: "1", b: "2", d: "4" }, { b: "2" })).toMatchObject({
    refused: /from “Part a”\. Check that first/,
  });
  const changed = { a: "1", b: "2.5", d: "4" };
  expect(ask("d", changed, { a: "1", b: "2" })).toMatchObject({ refused: /“Part b”, which you have changed/ });
  expect(ask("d", changed, { a: "1", b: "2" }, ["b"])).toEqual({ code: '{"a":"1","b":"2","d":"4"}' });
});

test("a part waits for none that can never be checked, and goes by what stands there", () => {
  expect(ask("b", { a: "3", b: "2" }, {}, ["a"])).toEqual({ code: '{"a":"3","b":"2"}' });
  expect(ask("b", { b: "2" }, {}, ["a"])).toEqual({ code: '{"b":"2"}' });
});

test.each([{}, { c: "" }, { c: null }, [], "c", 3])("%j answers nothing", (sent) => {
  expect(ask("c", sent)).toEqual({ refused: "“Part c” is not answered yet." });
});

test("what is asked of any text is an answer or a refusal, and never more than the part and what it follows from", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("a", "b", "c", "d", "e", "__proto__"),
      fc.oneof(fc.json(), fc.string()),
      (asked, sent) => {
        const checked = new Map(Object.entries(rawAnswers(sent)));
        const chosen = answersForOne({ parts: PARTS, asked, sent, checked, isOpen: () => true });
        if ("refused" in chosen) return;
        const allowed = [asked, ...partsBefore(PARTS, asked).map(({ id }) => id)];
        expect(allowed).toEqual(expect.arrayContaining(Object.keys(JSON.parse(chosen.code))));
      },
    ),
  );
});

const aCase = (id: string, score: number, diagnosis: string[] = []) => ({
  ...{
    title: `Part ${id}`,
    visibility: "public" as const,
    status: score === 1 ? ("passed" as const) : ("failed" as const),
  },
  ...{ diagnosis, part: { id, kind: "number" as const, points: 1, score, wrong: [] } },
});
const aCause = (id: string, cases: number[]) => ({ id, message: id, cases, evidence: "mistake" as const });

test("the report on one part has its case, its score and its causes alone", () => {
  const cases = [aCase("a", 0, ["x"]), aCase("b", 0.5, ["x", "y"]), aCase("c", 1)];
  const diagnosis = [aCause("x", [0, 1]), aCause("z", [0]), aCause("y", [1])];
  const report = aReport({ cases, diagnosis, score: 0.5 });
  expect(onlyPart(report, "b")).toEqual({
    ...report,
    ...{ score: 0.5, cases: [cases[1]], diagnosis: [aCause("x", [0]), aCause("y", [0])] },
  });
  expect(onlyPart(report, "c")).toMatchObject({ status: "passed", score: 1, diagnosis: [] });
  expect(() => onlyPart(report, "d")).toThrow('no part "d"');
});

test("a report on answers that could not be understood stays what it is", () => {
  const refused = aReport({ status: "rejected", cases: [] });
  expect(onlyPart(refused, "a")).toEqual(refused);
});

test("what is nested deeper than a matrix is no answer, and is not written again", () => {
  const deep = "[".repeat(30_000) + "]".repeat(30_000);
  expect(rawAnswers(`{"a": ${deep}, "b": [["1"]], "c": "2"}`)).toEqual({ b: [["1"]], c: "2" });
});
