import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { createEngine, type Engine } from "#grader/engine.ts";

// Programs as beginners write them, which break down in some cases, unlike the tidy ones in mistakes/.

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine({ runners: 2 });
});
afterAll(() => engine.close());

const step = (old: string, input: string, bend = "Math.tanh(a)") => `
export function rnnStep(x: Vector, hPrev: Vector, Wxh: Matrix, Whh: Matrix, bh: Vector): Vector {
  const h: Vector = [];
  for (let j = 0; j < bh.length; j++) {
    let a = bh[j];
    for (let i = 0; i < x.length; i++) a += x[i] * ${input};
    for (let i = 0; i < hPrev.length; i++) a += hPrev[i] * ${old};
    h.push(${bend});
  }
  return h;
}`;

const PROGRAMS: [what: string, code: string, named: string | null][] = [
  ["indices the wrong way round in both matrices", step("Whh[j][i]", "Wxh[j][i]"), "weights-transposed"],
  ["indices the wrong way round for the old state", step("Whh[j][i]", "Wxh[i][j]"), "recurrent-weights-transposed"],
  ["indices the wrong way round for the input", step("Whh[i][j]", "Wxh[j][i]"), "input-weights-transposed"],
  ["no bend", step("Whh[i][j]", "Wxh[i][j]", "a"), "tanh-left-out"],
  ["something nobody has thought of", step("Whh[i][j]", "Wxh[i][j]", "Math.cos(a)"), null],
];

test.each(PROGRAMS)("rnn-step with %s", async (_what, code, named) => {
  const exercise = await readExerciseFolder(path.join(import.meta.dirname, "../../exercises"), "rnn-step");
  const report = await engine.grade({ exercise, code, seed: "1", cases: "public" });
  expect(report.status).not.toBe("passed");
  expect(report.diagnosis.map(({ id }) => id)).toEqual(named === null ? [] : [named]);
});
