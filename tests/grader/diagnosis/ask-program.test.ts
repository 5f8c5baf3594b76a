import path from "node:path";
import { expect, test } from "vitest";
import { readExerciseFolder } from "#exercises/catalog.ts";
import { askProgram } from "#grader/diagnosis/ask-program.ts";
import { requireCode } from "#grader/exercise.ts";
import { judgeCases } from "#grader/judge-cases.ts";
import type { CallOutcome } from "#grader/runner/converse.ts";
import { createRunnerPool, type RunnerPool } from "#grader/runner/runner.ts";

/** loss and da [H], of a and dh. */
const exercise = requireCode(
  await readExerciseFolder(path.join(import.meta.dirname, "../../../exercises"), "tanh-backward"),
);
const PROGRAM = "exports.tanhBackward = (a, dh) => ({ loss: dh[0] * Math.tanh(a[0]), da: [dh[0]] });";

async function ask(pool: RunnerPool) {
  const input = { a: [0.5], dh: [2] };
  const loss = 2 * Math.tanh(0.5);
  const expected = { loss, da: [2 * (1 - Math.tanh(0.5) ** 2)] };
  const cases = [{ title: "one unit", visibility: "public" as const, input, expected }];
  const console = { lines: [], droppedLines: 0 };
  const outcomes: CallOutcome[] = [{ status: "value", value: { loss, da: [2] }, console }];
  const prepared = { cases, mistakes: [] };
  const results = judgeCases({ exercise, prepared, outcomes, judgements: null, map: "" });
  return askProgram(pool, { exercise, prepared, results, outcomes, program: PROGRAM });
}

/** Counts its runners, and kills the first ones as it lends them. */
function counting(pool: RunnerPool, deaths: number) {
  const counted = { ...pool, lent: 0 };
  counted.acquire = async (borrower) => {
    const lease = await pool.acquire(borrower);
    if (counted.lent++ < deaths) lease.child.kill();
    return lease;
  };
  return counted;
}

test("askProgram runs the program once more, and once again when the run was lost, but not a third time", async () => {
  const pool = createRunnerPool({ size: 1, spare: 2 });
  const known = { diagnosis: [{ id: "backward-wrong:da", place: "da[0]" }], mayDiffer: false };
  for (const [deaths, lent, answer] of [
    [0, 1, known],
    [1, 2, known],
    [2, 2, { diagnosis: [], mayDiffer: true }],
  ] as const) {
    const counted = counting(pool, deaths);
    expect(await ask(counted)).toMatchObject(answer);
    expect(counted.lent).toBe(lent);
  }
  await pool.close();
});
