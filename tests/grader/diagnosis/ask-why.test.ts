import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCatalog } from "#exercises/catalog.ts";
import { createEngine } from "#grader/engine.ts";
import { type CodeExercise, requireCode } from "#grader/exercise.ts";
import { visibleReport } from "#grader/visibility.ts";

const { exercises } = await readCatalog(path.join(import.meta.dirname, "../../../exercises"));
const engine = await createEngine({ runners: 1 });
afterAll(() => engine.close());

/** The exercise without what its author knows of mistakes, so that the arrays have to speak for themselves. */
function withoutMistakes(slug: string): CodeExercise {
  const exercise = requireCode(exercises.find((each) => each.slug === slug)!);
  return { ...exercise, version: `${exercise.version} without mistakes`, mistakes: [] };
}

const grade = (slug: string, code: string) =>
  engine.grade({ exercise: withoutMistakes(slug), code, seed: "why", cases: "all" });

/** rnnForward, with the line that makes a state. */
const forward = (line: string, start = "h0") => `
  export function rnnForward(X: Matrix, Wxh: Matrix, Whh: Matrix, bh: Vector, h0: Vector): Matrix {
    const H: Matrix = [];
    let h = ${start};
    for (const x of X) { ${line} H.push(h); }
    return H;
  }
  const times = (x: Vector, W: Matrix, j: number) => x.reduce((sum, entry, i) => sum + entry * W[i][j], 0);`;
const STEP = "const old = h; h = bh.map((b, j) => Math.tanh(b + times(x, Wxh, j) + times(old, Whh, j)));";

test("a right program is told nothing", async () => {
  const report = await grade("rnn-forward", forward(STEP));
  expect([report.status, report.diagnosis]).toEqual(["passed", []]);
});

test("a cause is named from the arrays alone, with the cases and the place where it shows", async () => {
  const report = await grade("rnn-forward", forward(STEP, "h0.map(() => 0)"));
  expect(report.diagnosis).toHaveLength(1);
  const [{ id, message, cases, evidence, place } = { id: "", message: "", cases: [] }] = report.diagnosis;
  expect([id, evidence]).toEqual(["input-ignored:h0", "answers"]);
  expect(message).toContain("`h0` does not seem to enter");
  // The tutorial's sentence begins at zero, so its case speaks for nothing.
  expect(cases.map((i) => report.cases[i]!.status)).toEqual(cases.map(() => "failed"));
  expect(report.cases.filter((each) => each.diagnosis.includes(id))).toHaveLength(cases.length);
  expect(place).toMatch(/^H\[0\]\[\d\], time step 1$/);
});

test("an expression of the reference that was written wrongly is named", async () => {
  const report = await grade("rnn-forward", forward(STEP.replace("Math.tanh(", "(")));
  expect(report.diagnosis.map(({ id }) => id)).toEqual(["bend-left-out:tanh"]);
});

test("of a program that is wrong in two ways nothing is said", async () => {
  const twice = STEP.replace("b + times(x, Wxh, j)", "2 * b + 3 * times(x, Wxh, j)");
  const report = await grade("rnn-forward", forward(twice));
  expect([report.status, report.diagnosis]).toEqual(["failed", []]);
});

test("what is seen is said where no cause is: the first entry that is no number, in the public case", async () => {
  const report = await grade("rnn-forward", forward(`${STEP} h = H.length === 1 ? h.map(() => NaN) : h;`));
  expect(report.diagnosis.map(({ id }) => id)).toEqual(["not-finite:NaN"]);
  expect(report.diagnosis[0]?.place).toBe("H[1][0], time step 2");
});

test("of hidden cases a learner is told the cause and no place", async () => {
  // Only in hidden cases are there more than three steps… and then the fourth is lost.
  const code = forward(`${STEP} if (H.length > 5) h = h.map(() => 0);`);
  const report = visibleReport(await grade("rnn-forward", code));
  for (const { place } of report.diagnosis) expect(place).toBeUndefined();
  for (const each of report.cases.filter(({ visibility }) => visibility === "hidden"))
    expect(Object.keys(each).sort()).toEqual(["diagnosis", "status", "title", "visibility"]);
});

test("the same program is told the same again", async () => {
  const code = forward(STEP, "h0.map(() => 0)");
  const [one, other] = [await grade("rnn-forward", code), await grade("rnn-forward", code)];
  expect({ ...one, timings: {} }).toEqual({ ...other, timings: {} });
});
