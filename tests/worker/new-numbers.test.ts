import { beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database, pool } from "#server/database.ts";
import { finishGrading } from "#server/grading-work.ts";
import { run } from "#server/runs/write.ts";
import { submit } from "#server/submissions/write.ts";
import { readVariant, type Variant } from "#server/variants/read.ts";
import { finishVariant } from "#server/variants/work.ts";
import { drawNewVariant, requireVariant } from "#server/variants/write.ts";
import { drawVariant } from "#worker/draw-variant.ts";
import { publishByHand } from "../support/by-hand.ts";
import { aPerson } from "../support/people.ts";
import { aReport } from "../support/reports.ts";
import { startWorker } from "../support/worker-process.ts";

const SLUG = "numbers-to-ask-for";
let versionId: string;

beforeAll(async () => {
  versionId = await publishByHand(SLUG);
});

/** A worker may take a while to start; a page looks again every two seconds. */
async function patiently(viewer: Viewer | null, version = versionId): Promise<Variant> {
  return vi.waitFor(async () => (await requireVariant(viewer, version)) ?? expect.fail("not drawn"), {
    timeout: 40_000,
  });
}

/** What a worker would have drawn. */
async function drawn(viewer: Viewer | null, numbers: Variant["numbers"], version = versionId): Promise<Variant> {
  const { id } = await database().variant.create({
    data: { userId: viewer?.id ?? null, versionId: version, seed: crypto.randomUUID() },
    select: { id: true },
  });
  await finishVariant(id, { seed: `seed of ${id}`, numbers });
  return (await readVariant(viewer, version))!;
}

const askAgain = (viewer: Viewer, variantId: string, version = versionId, slug = SLUG) =>
  drawNewVariant(viewer, { slug, versionId: version, variantId });
const countOf = (viewer: Viewer) => database().variant.count({ where: { userId: viewer.id } });

/** An engine whose author draws these numbers, one after the other and then from the beginning, for whatever seed. */
function drawing(...draws: number[]) {
  const seeds: string[] = [];
  const prepare = async (_: unknown, seed: string) => {
    const known = seeds.indexOf(seed);
    const n = draws[(known < 0 ? seeds.push(seed) - 1 : known) % draws.length]!;
    return { cases: [{ title: "variant", visibility: "public" as const, input: { n }, expected: 0 }], mistakes: [] };
  };
  const prepareAll = (exercise: unknown, all: string[]) => Promise.all(all.map((seed) => prepare(exercise, seed)));
  return { prepare, prepareAll };
}

/** A row that waits for its numbers, as asking for others leaves it. */
async function asked(viewer: Viewer, version = versionId): Promise<string> {
  const { id } = await database().variant.create({
    data: { userId: viewer.id, versionId: version, seed: crypto.randomUUID() },
    select: { id: true },
  });
  return id;
}

test("an author decides whether learners may ask for other numbers, and the server holds them to it", async () => {
  const kept = await publishByHand("numbers-to-keep", { metadata: { newNumbers: false } });
  const learner = await aPerson();
  const { id } = await drawn(learner, { a: [1, 2] }, kept);
  expect(await askAgain(learner, id, kept, "numbers-to-keep")).toEqual({
    ok: false,
    message: "In this exercise everybody keeps the numbers that they have.",
  });
  expect(await countOf(learner)).toBe(1);
});

test("an exercise with the same numbers for everybody draws no others", async () => {
  const fixed = await publishByHand("numbers-of-everybody", { files: { "variant.ts": null } });
  const learner = await aPerson();
  const { id } = await drawn(learner, {}, fixed);
  expect(await askAgain(learner, id, fixed, "numbers-of-everybody")).toEqual({
    ok: false,
    message: "This exercise has the same numbers for everybody.",
  });
});

test("a learner keeps their numbers after passing", async () => {
  const learner = await aPerson();
  const own = await drawn(learner, { a: [1, 2] });
  await submit(learner, { slug: SLUG, versionId, code: '{"sum":3}', variantId: own.id });
  const grading = await database().grading.findFirstOrThrow({ where: { submission: { userId: learner.id } } });
  await finishGrading(grading.id, aReport({ status: "passed", score: 1 }));
  expect(await requireVariant(learner, versionId)).toEqual(own);
  expect(await countOf(learner)).toBe(1);
});

test("a learner keeps their numbers when the exercise is corrected, and other learners have others", async () => {
  await startWorker();
  const [learner, other] = [await aPerson(), await aPerson()];
  const slug = "numbers-of-two-versions";
  const old = await publishByHand(slug);
  const before = await patiently(learner, old);
  const corrected = await publishByHand(slug, { metadata: { summary: "Corrected." } });
  expect(corrected).not.toBe(old);
  const after = await patiently(learner, corrected);
  expect(after).toMatchObject({ seed: before.seed, numbers: before.numbers });
  expect((await patiently(other, corrected)).seed).not.toBe(before.seed);
  // Nobody is moved: whoever had begun gets others in the version that they are in the middle of.
  await database().startedVersion.create({ data: { userId: other.id, slug, versionId: old } });
  expect(await askAgain(other, (await patiently(other, old)).id, old, slug)).toMatchObject({ ok: true });
  expect(await askAgain(learner, before.id, old, slug)).toEqual({
    ok: false,
    message: "This exercise has been changed. Reload the page.",
  });
  // What a learner had in the version before counts as had.
  expect(await askAgain(learner, after.id, corrected, slug)).toEqual({ ok: true, value: null });
  expect((await patiently(learner, corrected)).numbers).not.toEqual(before.numbers);
});

test("two tabs that open at once ask for one variant", async () => {
  const learner = await aPerson();
  await Promise.all([requireVariant(learner, versionId), requireVariant(learner, versionId)]);
  expect(await countOf(learner)).toBe(1);
});

test("two tabs that ask for other numbers at once get the same others", async () => {
  const learner = await aPerson();
  const { id } = await drawn(learner, { a: [1, 2] });
  const answers = await Promise.all([askAgain(learner, id), askAgain(learner, id)]);
  expect(answers).toContainEqual({ ok: true, value: null });
  expect(await countOf(learner)).toBe(2);
});

test("nobody is given another's numbers, whatever they ask for, and another's numbers do not move", async () => {
  const [learner, stranger] = [await aPerson(), await aPerson()];
  const own = await drawn(learner, { a: [1, 2] });
  const theirs = await drawn(stranger, { a: [7, 8] });
  const visitors = await drawn(null, { a: [5, 6] });
  expect(await readVariant(stranger, versionId)).toEqual(theirs);
  expect(await readVariant(null, versionId)).toEqual(visitors);
  // Another's id counts as an old one of one's own: nothing happens.
  expect(await askAgain(stranger, own.id)).toEqual({ ok: true, value: null });
  expect(await submit(stranger, { slug: SLUG, versionId, code: '{"sum":3}', variantId: own.id })).toEqual({
    ok: false,
    message: expect.stringContaining("numbers that you had before"),
  });
  expect(await submit(stranger, { slug: SLUG, versionId, code: '{"sum":15}', variantId: theirs.id })).toMatchObject({
    ok: true,
  });
  const grading = await database().grading.findFirstOrThrow({ where: { submission: { userId: stranger.id } } });
  expect(grading.seed).toBe(theirs.seed);
  expect([await countOf(learner), await countOf(stranger)]).toEqual([1, 1]);
});

test("a visitor's run is graded on the numbers that visitors see, also once the version has other seeds", async () => {
  const slug = "numbers-of-visitors";
  const version = await publishByHand(slug);
  await startWorker();
  const { numbers, seed } = await patiently(null, version);
  await database().exerciseVersion.update({ where: { id: version }, data: { seeds: ["rotated"] } });
  const [x, y] = numbers.a as [number, number];
  const result = await run(null, { slug, versionId: version, code: JSON.stringify({ sum: x + y }) }, "203.0.113.9");
  const { id } = (result as { value: { id: string } }).value;
  await vi.waitFor(
    async () => {
      const { report } = await database().run.findUniqueOrThrow({ where: { id } });
      expect(report).toMatchObject({
        seed,
        cases: expect.arrayContaining([expect.objectContaining({ title: "The sum", status: "passed" })]),
      });
    },
    { timeout: 40_000 },
  );
});

test("drawVariant draws until the numbers, and not the seed alone, are others than the learner ever had", async () => {
  const learner = await aPerson();
  await drawn(learner, { n: 2 });
  await drawn(learner, { n: 1 });
  const id = await asked(learner);
  await drawVariant(drawing(1, 2, 1, 2, 3), id);
  expect((await readVariant(learner, versionId))?.numbers).toEqual({ n: 3 });
});

test("drawVariant gives the numbers had longest ago where all have been had", async () => {
  const learner = await aPerson();
  for (const n of [1, 2, 3]) await drawn(learner, { n });
  const id = await asked(learner);
  await drawVariant(drawing(3, 2, 3, 1), id);
  expect(await readVariant(learner, versionId)).toMatchObject({ id, numbers: { n: 1 } });
  const next = await asked(learner);
  await drawVariant(drawing(1, 3, 2), next);
  expect(await readVariant(learner, versionId)).toMatchObject({ id: next, numbers: { n: 2 } });
});

test("drawVariant leaves a learner the numbers they have where there are no others, and they are told", async () => {
  const learner = await aPerson();
  const only = await drawn(learner, { n: 0 });
  const id = await asked(learner);
  await drawVariant(drawing(-0), id);
  expect(await readVariant(learner, versionId)).toEqual(only);

  await startWorker();
  const slug = "numbers-of-one-kind";
  const files = { "variant.ts": "export function drawVariant() { return { a: [1.5, 2.5] }; }" };
  const version = await publishByHand(slug, { files });
  const { id: first } = await patiently(learner, version);
  await vi.waitFor(
    async () =>
      expect(await askAgain(learner, (await patiently(learner, version)).id, version, slug)).toEqual({
        ok: false,
        message: "There are no other numbers for this exercise.",
      }),
    { timeout: 40_000 },
  );
  expect((await readVariant(learner, version))?.id).toBe(first);
});

test("drawVariant does nothing where the numbers are drawn already", async () => {
  const learner = await aPerson();
  const own = await drawn(learner, { n: 1 });
  await drawVariant(drawing(2), own.id);
  expect(await readVariant(learner, versionId)).toEqual(own);
});

type Place = { key: string; run_at: Date; priority: number };
/** Who waits, in the order in which the queue hands jobs out. */
async function waiting(): Promise<Place[]> {
  const { rows } = await pool().query<Place>(
    "select key, run_at, priority from graphile_worker._private_jobs where key like 'variant:%' order by priority, run_at, id",
  );
  return rows;
}

test("a page that asks again and again for its numbers keeps its place, neither behind those who came later nor before", async () => {
  await pool().query("delete from graphile_worker._private_jobs");
  const learners = [await aPerson(), await aPerson(), await aPerson()];
  const askAll = () => Promise.all(learners.map((learner) => requireVariant(learner, versionId)));
  await askAll();
  const before = await waiting();
  expect(before).toHaveLength(3);
  await askAll();
  expect(await waiting()).toEqual(before);
  // A worker that comes at last draws for all of them, although the pages go on asking.
  await startWorker();
  await Promise.all(learners.map((learner) => patiently(learner)));
});
