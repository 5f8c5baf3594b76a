import { beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { crossEntropy, crossEntropyGradient } from "#numeric/cross-entropy.ts";
import { softmax } from "#numeric/softmax.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { readQuestions } from "#server/exercises/read.ts";
import { readSubmissions } from "#server/submissions/read.ts";
import { submit } from "#server/submissions/write.ts";
import { readVariant, type Variant } from "#server/variants/read.ts";
import { drawNewVariant, requireVariant } from "#server/variants/write.ts";
import { aPerson } from "../support/people.ts";
import { startWorker } from "../support/worker-process.ts";

const SLUG = "softmax-by-hand";
let versionId: string;

beforeAll(async () => {
  await loadExercises();
  versionId = (await database().exercise.findUniqueOrThrow({ where: { slug: SLUG } })).currentVersionId!;
});

/** A worker may take a while to start; a page looks again every two seconds. */
async function patiently(viewer: Viewer | null): Promise<Variant> {
  return vi.waitFor(async () => (await requireVariant(viewer, versionId)) ?? expect.fail("not drawn"), {
    timeout: 40_000,
  });
}

function rightAnswers({ numbers }: Variant): string {
  const { z, number } = numbers as { z: number[]; number: number };
  return JSON.stringify({
    ...{ exponentials: z.map(Math.exp), p: softmax(z), loss: crossEntropy(z, number - 1) },
    ...{ gradient: crossEntropyGradient(z, number - 1), shift: ["same"] },
  });
}

test("a learner has a variant of their own, keeps it, and is graded on it", async () => {
  await startWorker();
  const [learner, other] = [await aPerson(), await aPerson()];
  const [own, others] = await Promise.all([patiently(learner), patiently(other)]);
  expect(others.seed).not.toBe(own.seed);
  expect(await requireVariant(learner, versionId)).toEqual(own);
  expect(await readVariant(other, versionId)).toEqual(others);

  const result = await submit(learner, { slug: SLUG, versionId, code: rightAnswers(own) });
  expect(result.ok).toBe(true);
  const verdicts = async () => (await readSubmissions(learner, SLUG)).map(({ verdict }) => verdict);
  await vi.waitFor(async () => expect(await verdicts()).toEqual(["passed"]), { timeout: 30_000 });
});

test("answers to an exercise by hand need numbers of one's own, and are not stored without", async () => {
  const learner = await aPerson();
  const result = await submit(learner, { slug: SLUG, versionId, code: "{}" });
  expect(result).toEqual({ ok: false, message: expect.stringContaining("still being drawn") });
  expect(await readSubmissions(learner, SLUG)).toEqual([]);
});

test("a learner who asks for other numbers gets others, and what was answered before keeps its own", async () => {
  await startWorker();
  const learner = await aPerson();
  const first = await patiently(learner);
  await submit(learner, { slug: SLUG, versionId, code: rightAnswers(first), variantId: first.id });
  expect(await drawNewVariant(learner, { slug: SLUG, versionId, variantId: first.id })).toEqual({
    ok: true,
    value: null,
  });
  const second = await patiently(learner);
  expect(second.numbers).not.toEqual(first.numbers);
  const late = await submit(learner, { slug: SLUG, versionId, code: rightAnswers(first), variantId: first.id });
  expect(late).toEqual({ ok: false, message: expect.stringContaining("numbers that you had before") });
  await submit(learner, { slug: SLUG, versionId, code: rightAnswers(second) });
  const seeds = await database().grading.findMany({
    where: { submission: { userId: learner.id } },
    orderBy: { queuedAt: "asc" },
    select: { seed: true },
  });
  expect(seeds).toEqual([{ seed: first.seed }, { seed: second.seed }]);
});

test("visitors share one variant, on which their runs are graded", async () => {
  await startWorker();
  const variant = await patiently(null);
  const { seeds } = await database().exerciseVersion.findUniqueOrThrow({ where: { id: versionId } });
  expect(variant.seed).toBe(seeds[0]);
  expect(await database().variant.count({ where: { versionId, userId: null } })).toBe(1);
});

test("answers that cannot be understood are refused with a reason, and nothing is stored", async () => {
  const learner = await aPerson();
  await database().variant.create({
    data: { userId: learner.id, versionId, seed: "s", numbers: { z: [0, 1, 2], number: 1 } },
  });
  const refused = await submit(learner, { slug: SLUG, versionId, code: '{"loss":"1e999","p":["1","",""]}' });
  expect(refused).toEqual({
    ok: false,
    message: 'p[1] is empty. p[2] is empty. loss "1e999" is too large to compute with',
  });
  expect(await database().submission.count({ where: { userId: learner.id } })).toBe(0);
});

test("what a page is given of the parts says nowhere which are right", async () => {
  const { prompt, parts } = await readQuestions(versionId, { seed: "s", numbers: { z: [0.5, 1, -2], number: 2 } });
  expect(prompt).toContain("\\begin{pmatrix} 0.5 & 1 & -2 \\end{pmatrix}");
  const text = JSON.stringify(parts);
  for (const secret of ["right", "explanation", "tolerance", "cancels"]) expect(text).not.toContain(`"${secret}"`);
  expect(text).not.toContain("comes out of each term");
  const other = await readQuestions(versionId, { seed: "t", numbers: { z: [0.5, 1, -2], number: 2 } });
  expect(JSON.stringify(other.parts)).not.toBe(text);
});
