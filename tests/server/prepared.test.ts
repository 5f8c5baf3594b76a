import { beforeAll, expect, test } from "vitest";
import { readExerciseFolder } from "#exercises/catalog.ts";
import type { Prepared } from "#grader/author/prepare.ts";
import type { Exercise } from "#grader/exercise.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { preparedSeeds } from "#server/exercises/prepared.ts";
import { rotateSeeds } from "#server/exercises/seeds.ts";

let exercise: Exercise;
beforeAll(async () => {
  await loadExercises();
  exercise = await readExerciseFolder("exercises", "rnn-step");
});

/** With fields that sort differently from how they were written, and numbers that JSON does not have. */
const aPrepared = (expected: number): Prepared => ({
  cases: [
    {
      ...{ title: "one", visibility: "hidden", expected: { longer: [expected, -0], b: Number.NaN, a: 1e-308 } },
      input: { zeta: [1, 2], x: 0.1, Wxh: [[Number.POSITIVE_INFINITY]] },
    },
  ],
  mistakes: exercise.mistakes.map(({ id, message }, i) => ({
    ...{ id, message },
    outputs: [i === 0 ? null : { value: ["text", null, true, i] }],
  })),
});

const rows = () => database().preparedSeed.findMany({ select: { seed: true, grader: true } });

test("prepared cases are stored and read again bit for bit, fields in their order", async () => {
  await preparedSeeds.write(exercise, "1", aPrepared(0.1));
  const read = await preparedSeeds.read(exercise, "1");
  expect(read).toEqual(aPrepared(0.1));
  expect(Object.keys(read!.cases[0]!.input)).toEqual(["zeta", "x", "Wxh"]);
  expect(Object.keys(read!.cases[0]!.expected as object)).toEqual(["longer", "b", "a"]);
});

test("prepared cases of another seed, version or grader are not found", async () => {
  await preparedSeeds.write(exercise, "2", aPrepared(0.2));
  expect(await preparedSeeds.read(exercise, "3")).toBeNull();
  expect(await preparedSeeds.read({ ...exercise, version: "0".repeat(64) }, "2")).toBeNull();
  await database().preparedSeed.updateMany({ where: { seed: "2" }, data: { grader: "an earlier one" } });
  expect(await preparedSeeds.read(exercise, "2")).toBeNull();
});

test("a row that is broken or of an earlier grader is replaced, and storing twice leaves one row", async () => {
  await preparedSeeds.write(exercise, "4", aPrepared(0.4));
  await database().preparedSeed.updateMany({ where: { seed: "4" }, data: { prepared: { cases: "broken" } } });
  expect(await preparedSeeds.read(exercise, "4")).toBeNull();
  await Promise.all([0, 1].map(() => preparedSeeds.write(exercise, "4", aPrepared(0.5))));
  expect(await preparedSeeds.read(exercise, "4")).toEqual(aPrepared(0.5));
  expect((await rows()).filter(({ seed }) => seed === "4")).toHaveLength(1);
});

test("cases of a version that is not stored are kept nowhere, which is no error", async () => {
  await preparedSeeds.write({ ...exercise, version: "f".repeat(64) }, "5", aPrepared(0.5));
  expect((await rows()).filter(({ seed }) => seed === "5")).toEqual([]);
});

test("rotateSeeds(slug) draws a pool without any seed of the one before and forgets what was prepared for that", async () => {
  const seedsOf = async () => {
    const { currentVersion } = await database().exercise.findUniqueOrThrow({
      where: { slug: "rnn-step" },
      include: { currentVersion: true },
    });
    return currentVersion!.seeds;
  };
  await preparedSeeds.write(exercise, "6", aPrepared(0.6));
  const before = await seedsOf();
  expect(await rotateSeeds("rnn-step")).toEqual({ version: exercise.version, drawn: 64 });
  const after = await seedsOf();
  expect(new Set(after).size).toBe(64);
  expect(after.filter((seed) => before.includes(seed))).toEqual([]);
  expect(await rows()).toEqual([]);
  expect(await rotateSeeds("nowhere")).toBeNull();
});
