import { expect, test, vi } from "vitest";
import { createEngine } from "#grader/engine.ts";
import type { Exercise } from "#grader/exercise.ts";
import { prepareAhead } from "#worker/prepare-ahead.ts";
import { elementwiseTanh, RIGHT, withAProgram } from "../support/engine.ts";

test("prepareAhead(engine) prepares an exercise's seeds once it has graded it, and grading never fails for it", async () => {
  const exercise = await elementwiseTanh();
  const written: string[] = [];
  const store = { read: async () => null, write: async (_: unknown, seed: string) => void written.push(seed) };
  const engine = await createEngine({ runners: 1, store });
  const readSeeds = vi.fn(async () => ["a", "b", "c"]).mockRejectedValueOnce(new Error("the database is away"));
  const ahead = prepareAhead(engine, readSeeds);
  const grade = () => ahead.grade({ exercise, code: RIGHT, seed: "a", cases: "all" });
  try {
    expect((await grade()).status).toBe("passed");
    await vi.waitFor(() => expect(readSeeds).toHaveBeenCalledTimes(1));
    expect(written).toEqual(["a"]);
    expect((await grade()).status).toBe("passed");
    await vi.waitFor(() => expect(written).toEqual(["a", "b", "c"]), { timeout: 30_000 });
    await grade();
    expect(readSeeds).toHaveBeenCalledTimes(2);
  } finally {
    await ahead.close();
  }
});

test("prepareAhead(engine) asks again for the seeds of a version that had none, as before it was published", async () => {
  const exercise = await elementwiseTanh();
  const written: string[] = [];
  const store = { read: async () => null, write: async (_: unknown, seed: string) => void written.push(seed) };
  const readSeeds = vi.fn(async () => ["a", "b"]).mockResolvedValueOnce([]);
  const ahead = prepareAhead(await createEngine({ runners: 1, store }), readSeeds);
  try {
    await ahead.grade({ exercise, code: RIGHT, seed: "a", cases: "all" });
    await vi.waitFor(() => expect(readSeeds).toHaveBeenCalledTimes(1));
    await ahead.grade({ exercise, code: RIGHT, seed: "a", cases: "all" });
    await vi.waitFor(() => expect(written).toEqual(["a", "b"]), { timeout: 30_000 });
  } finally {
    await ahead.close();
  }
});

test("prepareAhead(engine) prepares the cases of a program among the parts of an exercise, not its variants", async () => {
  const exercise = await withAProgram();
  const written: string[] = [];
  const store = {
    read: async () => null,
    write: async ({ slug }: Exercise, seed: string) => void written.push(`${slug}: ${seed}`),
  };
  const ahead = prepareAhead(await createEngine({ runners: 1, store }), async () => ["a", "b"]);
  try {
    await ahead.grade({ exercise, code: JSON.stringify({ program: RIGHT }), seed: "v", hiddenSeed: "a", cases: "all" });
    const programs = ["a", "b"].map((seed) => `with-a-program/parts/program: program ${seed}`);
    await vi.waitFor(() => expect(written).toEqual(["with-a-program: v", ...programs]), { timeout: 30_000 });
  } finally {
    await ahead.close();
  }
});
