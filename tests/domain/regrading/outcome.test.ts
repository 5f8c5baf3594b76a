import fc from "fast-check";
import { expect, test } from "vitest";
import { directionOf, outcomeOf } from "#domain/regrading/outcome.ts";
import { type CaseResult, CaseStatus, type GradeReport, Verdict } from "#grader/report.ts";
import { aReport } from "../../support/reports.ts";

const aCase = fc.record({
  title: fc.constantFrom("a", "b", "c"),
  visibility: fc.constantFrom("public" as const, "hidden" as const),
  status: fc.constantFrom(...CaseStatus.options),
  diagnosis: fc.constant([]),
}) satisfies fc.Arbitrary<CaseResult>;
const aDiagnosis = fc
  .constantFrom("swapped", "left-out", "rounded")
  .map((id) => ({ id, message: id, cases: [], evidence: "mistake" as const }));
const anyReport: fc.Arbitrary<GradeReport> = fc
  .record({
    status: fc.constantFrom(...Verdict.options),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    cases: fc.array(aCase, { maxLength: 8 }),
    diagnosis: fc.uniqueArray(aDiagnosis, { selector: ({ id }) => id }),
  })
  .map(aReport);

test("a report changes nothing beside itself", () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const outcome = outcomeOf(report, structuredClone(report));
      expect(outcome).toMatchObject({ direction: "same", isVerdictChanged: false, cases: [] });
      expect(outcome).toMatchObject({ unchanged: report.cases.length, mistakes: { gone: [], found: [] } });
    }),
  );
});

test("what goes up one way goes down the other, with the same cases", () => {
  const opposite = { up: "down", down: "up", same: "same" };
  fc.assert(
    fc.property(anyReport, anyReport, (before, after) => {
      const [there, back] = [outcomeOf(before, after), outcomeOf(after, before)];
      expect(back.direction).toBe(opposite[there.direction]);
      expect(back.mistakes).toEqual({ gone: there.mistakes.found, found: there.mistakes.gone });
      const turned = there.cases.map(({ before: was, after: is, ...one }) => ({ ...one, before: is, after: was }));
      expect(back.cases.map(asText).sort()).toEqual(turned.map(asText).sort());
      expect(back.unchanged).toBe(there.unchanged);
    }),
  );
});

const asText = ({ title, visibility, before, after }: ReturnType<typeof outcomeOf>["cases"][number]) =>
  JSON.stringify([title, visibility, before, after]);

test("every case of both reports is told of once, changed or not", () => {
  fc.assert(
    fc.property(anyReport, anyReport, (before, after) => {
      const { cases, unchanged } = outcomeOf(before, after);
      const [gone, found] = [cases.filter((one) => one.after === null), cases.filter((one) => one.before === null)];
      expect(cases.length + unchanged).toBe(before.cases.length + found.length);
      expect(cases.length + unchanged).toBe(after.cases.length + gone.length);
    }),
  );
});

test("cases of one title are told apart by their order", () => {
  const one = (status: CaseStatus): CaseResult => ({ title: "a", visibility: "hidden", status, diagnosis: [] });
  const [before, after] = [
    aReport({ cases: [one("passed"), one("failed")] }),
    aReport({ cases: [one("passed"), one("passed")] }),
  ];
  expect(outcomeOf(before, after).cases).toMatchObject([{ before: { status: "failed" }, after: { status: "passed" } }]);
});

test("a part by hand that is worth another share of its points is a change, though it still fails", () => {
  const part = (score: number): CaseResult => ({
    ...{ title: "p", visibility: "public", status: "failed", diagnosis: [] },
    part: { id: "p", kind: "vector", points: 2, score, wrong: [] },
  });
  const outcome = outcomeOf(aReport({ score: 0.2, cases: [part(0.2)] }), aReport({ score: 0.5, cases: [part(0.5)] }));
  expect(outcome).toMatchObject({ direction: "up", cases: [{ before: { score: 0.2 }, after: { score: 0.5 } }] });
});

test.each([
  [null, 1, "up"],
  [0.3, 0.1 + 0.2, "same"],
  [0.5, 0.4999, "down"],
  [null, 0, "same"],
] as const)("a score of %s that becomes %s goes %s", (before, after, direction) => {
  expect(directionOf(before, after)).toBe(direction);
});
