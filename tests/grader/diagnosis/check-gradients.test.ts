import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { gradientsMessage } from "#grader/diagnosis/check-gradients.ts";
import { createEngine, type Engine } from "#grader/engine.ts";
import { requireCode } from "#grader/exercise.ts";
import type { GradeReport } from "#grader/report.ts";
import { visibleReport } from "#grader/visibility.ts";

/** Loss, a matrix along time, a record of weights and a vector; its public cases have 1, 2, 3 and 4 steps. */
const exercise = requireCode(
  await readExerciseFolder(path.join(import.meta.dirname, "../../../exercises"), "gru-backward"),
);
const right = exercise.alternatives
  .find(({ id }) => id === "loops")!
  .code.replace("export function gruBackward", "function right");

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ runners: 1 });
});
afterAll(() => engine.close());

/** `g` is what a right program gives back and may be spoiled; X and the others are the arguments, `calls` counts. */
const program = (spoil: string) => `${right}
let calls = 0;
export function gruBackward(X: Matrix, h0: Vector, W: GruWeights, dH: Matrix): GruGradients {
  calls++;
  const T = X.length;
  const g: any = right(X, h0, W, dH);
  const change = (value: any, of: (x: number) => number): any =>
    typeof value === "number" ? of(value)
    : Array.isArray(value) ? value.map((part) => change(part, of))
    : Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part, of)]));
  ${spoil}
  return g;
}`;

const grade = (spoil: string, cases: "public" | "all" = "all"): Promise<GradeReport> =>
  engine.grade({ exercise, code: program(spoil), seed: "1", cases });
/** What was found by differences. */
const found = ({ diagnosis }: GradeReport) => diagnosis.filter(({ evidence }) => evidence === "gradients");

test("a mean for a sum, carried through both passes, is wrong in the forward pass", async () => {
  const report = await grade("return change(g, (x) => x / T);");
  // With a single step, in the first case, there is no difference.
  expect(report.cases[0]!.status).toBe("passed");
  expect(found(report)).toEqual([
    { id: "forward-wrong", message: gradientsMessage("forward-wrong"), cases: [1], evidence: "gradients" },
  ]);
  expect(report.cases.map(({ diagnosis }) => diagnosis.includes("forward-wrong"))).toEqual(
    report.cases.map((_, i) => i === 1),
  );
});

test("gradients that do not belong to a right loss are named, with the last step at which they depart", async () => {
  const report = await grade("for (let t = 0; t < T - 1; t++) g.dX[t][0] *= 1.01;");
  expect(report.cases[0]!.status).toBe("passed");
  expect(found(report)).toEqual([
    {
      ...{ id: "backward-wrong:dX", message: gradientsMessage("backward-wrong:dX"), cases: [1] },
      ...{ evidence: "gradients", place: "dX[0][0], time step 1" },
    },
  ]);
  const later = await grade("if (T > 2) g.dX[T - 2][1] += 0.01; if (T > 2) g.dX[0][0] += 0.01;");
  expect(found(later)).toMatchObject([{ cases: [2], place: "dX[1][1], time step 2" }]);
});

test("a wrong gradient of a weight is named with its first entry", async () => {
  const report = await grade("if (T > 2) { g.dW.Whn[0][1] += 0.01; g.dW.Whn[1][0] += 0.01; g.dh0[1] = NaN; }");
  expect(found(report)).toMatchObject([{ id: "backward-wrong:dW.Whn,dh0", place: "dW.Whn[0][1]" }]);
  expect(found(report)[0]!.message).toContain("`dW.Whn`, `dh0` are not its gradients");
});

test.each([
  ["loss and gradients are wrong each in its own way", "g.loss += 1; g.dX[0][0] += 1;"],
  ["nothing is in the loss, and nothing in the gradients", "return change(g, () => 0);"],
  ["a gradient is less exact than asked for, but hardly wrong", "g.dX[0][0] += 3e-6;"],
  ["a gradient is missing", "delete g.dh0;"],
  ["a gradient has another shape", "g.dX = g.dX[0];"],
  ["the loss is no number", "g.loss = NaN;"],
  ["an answer changes from call to call", "g.dX[0][0] += 1; g.loss += calls > 20 ? 1 : 0;"],
  ["the program throws when it is called often", "if (calls > 20) throw new Error('often'); g.dX[0][0] += 1;"],
])("nothing is said by differences when %s", async (_, spoil) => {
  const report = await grade(spoil);
  expect(report.status).toBe("failed");
  expect(found(report)).toEqual([]);
  expect(report.mayDiffer).toBe(false);
});

test("a program that hangs when it is called often costs one limit more, and its verdict stands", async () => {
  const report = await grade("g.dX[0][0] += 1; if (calls > 20) for (;;) {}");
  expect(report.status).toBe("failed");
  expect(found(report)).toEqual([]);
  expect(report.mayDiffer).toBe(true);
  expect(report.timings.ask).toBeLessThan(10 * exercise.metadata.limits.caseTimeoutMs);
});

test("what fails in hidden cases alone is explained without a place", async () => {
  const report = await grade("if (calls > 4) g.dX[0][0] += 1;");
  expect(report.cases.slice(0, 4).every(({ status }) => status === "passed")).toBe(true);
  // It counts its calls and is right in the first of them, so that it is not the program it was.
  expect(found(report)).toEqual([]);
  const honest = await grade("if (T > 4) g.dX[0][0] += 1;");
  expect(found(honest)).toMatchObject([{ id: "backward-wrong:dX" }]);
  expect(honest.diagnosis[0]).not.toHaveProperty("place");
});

test("a trial is told the same of its public cases", async () => {
  const report = await grade("g.dX[0][0] += 0.5;", "public");
  expect(found(report)).toMatchObject([{ id: "backward-wrong:dX", place: "dX[0][0], time step 1", cases: [0] }]);
});

test("the same submission is told the same, byte for byte, and a program that passed is not asked", async () => {
  const spoil = "const sum = Math.random(); g.dX[0][0] += 0.5 * sum;";
  const [first, second] = [await grade(spoil), await grade(spoil)];
  const bytes = ({ timings: _, ...report }: GradeReport) => JSON.stringify(report);
  expect(found(first)).toHaveLength(1);
  expect(bytes(first)).toBe(bytes(second));
  expect((await grade("")).timings).not.toHaveProperty("ask");
});

test("inputs that a program changed are the last that is said", async () => {
  const report = await grade("if (T > 1) g.dX[0][0] += 0.5; W.br[0] = 5; X.pop();", "public");
  expect(report.diagnosis.map(({ id }) => id)).toEqual(["backward-wrong:dX", "inputs-mutated:X,W"]);
  expect(visibleReport(report).diagnosis).toEqual(report.diagnosis);
});
