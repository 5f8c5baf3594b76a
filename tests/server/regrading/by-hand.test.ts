import { beforeAll, expect, test, vi } from "vitest";
import { crossEntropy, crossEntropyGradient } from "#numeric/cross-entropy.ts";
import { softmax } from "#numeric/softmax.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { applyRegrade } from "#server/regrading/apply.ts";
import { submit } from "#server/submissions/write.ts";
import type { Variant } from "#server/variants/read.ts";
import { requireVariant } from "#server/variants/write.ts";
import { aVersion } from "../../support/exercises.ts";
import { aClass, choiceOf, look, PATIENT, previewed } from "../../support/regrading.ts";
import { withOneWorker } from "../../support/worker-process.ts";

const SLUG = "softmax-by-hand";
let [versionId, reworded, otherNumbers] = ["", "", ""];
withOneWorker();

beforeAll(async () => {
  await loadExercises();
  const { currentVersion } = await database().exercise.findUniqueOrThrow({
    where: { slug: SLUG },
    select: { currentVersion: { select: { id: true, files: true } } },
  });
  versionId = currentVersion!.id;
  const files = currentVersion!.files as Record<string, string>;
  reworded = await aVersion(SLUG, { ...files, "prompt.md": `${files["prompt.md"]}\nTake your time.\n` });
  const drawn = files["variant.ts"]!.replace("random.integer(-3, 1)", "random.integer(-6, -5)");
  otherNumbers = await aVersion(SLUG, { ...files, "variant.ts": drawn });
});

function rightAnswers({ numbers }: Variant): string {
  const { z, number } = numbers as { z: number[]; number: number };
  return JSON.stringify({
    ...{ exponentials: z.map(Math.exp), p: softmax(z), loss: crossEntropy(z, number - 1) },
    ...{ gradient: crossEntropyGradient(z, number - 1), shift: ["same"] },
  });
}

test("answers by hand are judged by a version that asks about the same numbers, and set aside by one that does not", async () => {
  const { learners, instructor, course } = await aClass(1, { slugs: [SLUG] });
  const variant = await vi.waitFor(
    async () => (await requireVariant(learners[0]!, versionId)) ?? expect.fail("not drawn"),
    PATIENT,
  );
  const sent = await submit(learners[0]!, { slug: SLUG, versionId, code: rightAnswers(variant) });
  expect(sent.ok).toBe(true);
  const waiting = { submission: { slug: SLUG }, gradedAt: null };
  await vi.waitFor(async () => expect(await database().grading.count({ where: waiting })).toBe(0), PATIENT);

  const own = await look(instructor, await previewed(instructor, choiceOf(course, { slug: SLUG })));
  expect(own.counts).toMatchObject({ same: 1, alarm: 0 });
  const same = await previewed(instructor, choiceOf(course, { slug: SLUG, versionId: reworded }));
  expect((await look(instructor, same)).rows[0]).toMatchObject({ after: { verdict: "passed", score: 1 } });
  const other = await previewed(instructor, choiceOf(course, { slug: SLUG, versionId: otherNumbers }));
  const preview = await look(instructor, other);
  expect(preview.counts).toMatchObject({ all: 1, unfit: 1, up: 0, down: 0 });
  expect(preview.rows[0]).toMatchObject({
    after: { verdict: "unfit", message: "The version asks about other numbers than the learner had." },
  });
  const application = { ...other, which: "all" as const, chosen: [], reason: "Other numbers" };
  expect(await applyRegrade(instructor, application)).toMatchObject({ ok: false });
});
