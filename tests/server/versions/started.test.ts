import { expect, test } from "vitest";
import { database } from "#server/database.ts";
import { readDraft } from "#server/drafts/read.ts";
import { keepDraft } from "#server/drafts/write.ts";
import { openHint } from "#server/hints/write.ts";
import { run } from "#server/runs/write.ts";
import { submit } from "#server/submissions/write.ts";
import { moveVersion } from "#server/versions/move.ts";
import { readOwnVersion } from "#server/versions/own.ts";
import { aCourseExercise, startedBy, TANH } from "../../support/a-course-exercise.ts";
import { tanhFacts } from "../../support/exercises.ts";
import { aPerson } from "../../support/people.ts";

type Exercise = Awaited<ReturnType<typeof aCourseExercise>>;
type Beginning = (exercise: Exercise) => Promise<{ ok: boolean }>;

test.each<[string, Beginning]>([
  [
    "saves a draft",
    ({ learner, slug, first }) =>
      keepDraft(learner, { slug, numbers: "" }, { code: "typed", revision: 0, versionId: first }),
  ],
  ["runs", ({ learner, slug, first }) => run(learner, { slug, versionId: first, code: TANH }, "203.0.113.1")],
  ["submits", ({ learner, slug, first }) => submit(learner, { slug, versionId: first, code: TANH })],
])("whoever %s stays with that version when another is published, and moves when they choose", async (_, begin) => {
  const exercise = await aCourseExercise();
  const { learner, slug, first, publish } = exercise;
  expect(await readOwnVersion(learner, slug)).toMatchObject({ versionId: first, newer: null });
  expect(await begin(exercise)).toMatchObject({ ok: true });
  const second = await publish("The last case was wrong");
  expect(await readOwnVersion(learner, slug)).toMatchObject({
    ...{ versionId: first, summary: "As it began", pinnedBy: null },
    newer: { versionId: second, summary: "The last case was wrong", at: expect.any(Date) },
  });
  expect(await readOwnVersion(await aPerson({ role: "admin" }), slug)).toMatchObject({ versionId: second });
  expect(await moveVersion(learner, { slug, versionId: second })).toEqual({ ok: true, value: null });
  expect(await readOwnVersion(learner, slug)).toMatchObject({ versionId: second, newer: null });
});

test("opening a hint is a beginning as well, and whoever has only looked gets the newest", async () => {
  const { learner, slug, publish } = await aCourseExercise();
  const second = await publish("With a hint", await tanhFacts({ hints: ["Look at the slope."] }));
  expect(await readOwnVersion(learner, slug)).toMatchObject({ versionId: second });
  await openHint(learner, { slug, versionId: second, position: 0 }, "203.0.113.1");
  expect(await startedBy(learner, slug)).toBe(second);
});

test("a page from before a publication begins the version that it shows, and what was typed in it is kept", async () => {
  const { learner, slug, first, publish } = await aCourseExercise();
  await publish("Changed while the page was open");
  const typed = { code: "typed on the old page", revision: 0, versionId: first };
  expect(await keepDraft(learner, { slug, numbers: "" }, typed)).toMatchObject({ ok: true });
  expect(await startedBy(learner, slug)).toBe(first);
  expect(await submit(learner, { slug, versionId: first, code: TANH })).toMatchObject({ ok: true });
});

test("a text is kept whatever version it is said to be for, and nothing is noted of one that is not of the exercise", async () => {
  const [{ learner, slug }, other] = [await aCourseExercise(), await aCourseExercise()];
  for (const versionId of [other.first, crypto.randomUUID(), undefined]) {
    const typed = { code: "typed", revision: 0, ...(versionId && { versionId }) };
    expect(await keepDraft(learner, { slug, numbers: "" }, typed)).toMatchObject({ ok: true });
  }
  expect(await startedBy(learner, slug)).toBeNull();
});

test("of two tabs that begin at once with different versions one decides, and both texts are kept", async () => {
  const { learner, slug, first, publish } = await aCourseExercise();
  const second = await publish("Changed");
  const results = await Promise.all(
    [first, second].map((versionId) => run(learner, { slug, versionId, code: TANH }, "203.0.113.1")),
  );
  expect(results).toMatchObject([{ ok: true }, { ok: true }]);
  expect([first, second]).toContain(await startedBy(learner, slug));
  expect(await database().run.count({ where: { userId: learner.id } })).toBe(2);
});

test("nobody goes back: after the move a page of the version before hands in nothing, and is told why", async () => {
  const { learner, slug, first, publish } = await aCourseExercise();
  await submit(learner, { slug, versionId: first, code: TANH });
  const second = await publish("Stricter");
  expect(await submit(learner, { slug, versionId: first, code: TANH })).toMatchObject({ ok: true });
  await moveVersion(learner, { slug, versionId: second });
  expect(await submit(learner, { slug, versionId: first, code: TANH })).toEqual({
    ...{ ok: false, message: expect.stringMatching(/^You work on another version.*what you wrote is kept\.$/) },
  });
  expect(await submit(learner, { slug, versionId: second, code: TANH })).toMatchObject({ ok: true });
  const kept = await database().submission.findMany({ where: { userId: learner.id }, orderBy: { submittedAt: "asc" } });
  expect(kept.map(({ versionId }) => versionId)).toEqual([first, first, second]);
});

test("whoever moved by mistake goes back to the version they had, with what they wrote, and is offered the newer one again", async () => {
  const { learner, slug, first, publish } = await aCourseExercise();
  await submit(learner, { slug, versionId: first, code: TANH });
  const second = await publish("Stricter");
  await moveVersion(learner, { slug, versionId: second });
  expect(await readOwnVersion(learner, slug)).toMatchObject({
    versionId: second,
    newer: null,
    left: { versionId: first },
  });
  await keepDraft(learner, { slug, numbers: "" }, { code: "typed there", revision: 0, versionId: second });
  const back = await Promise.all([1, 2].map(() => moveVersion(learner, { slug, versionId: first })));
  expect(back).toEqual([1, 2].map(() => ({ ok: true, value: null })));
  expect(await readOwnVersion(learner, slug)).toMatchObject({
    ...{ versionId: first, summary: "As it began", newer: { versionId: second }, left: null },
  });
  expect(await readDraft(learner, { slug, numbers: "" })).toMatchObject({ code: "typed there" });
  expect(await submit(learner, { slug, versionId: first, code: TANH })).toMatchObject({ ok: true });
});

test("once something is handed in for the new version there is no way back, and a page from before is told why", async () => {
  const { learner, slug, first, publish } = await aCourseExercise();
  await submit(learner, { slug, versionId: first, code: TANH });
  const second = await publish("Stricter");
  await moveVersion(learner, { slug, versionId: second });
  await submit(learner, { slug, versionId: second, code: TANH });
  expect(await readOwnVersion(learner, slug)).toMatchObject({ versionId: second, left: null });
  expect(await moveVersion(learner, { slug, versionId: first })).toEqual({
    ...{
      ok: false,
      message: expect.stringMatching(/^You have handed in for the new version.*what you wrote is kept\.$/),
    },
  });
  expect(await startedBy(learner, slug)).toBe(second);
});

test("the way back leads one step, to the version that was left last", async () => {
  const { learner, slug, first, publish } = await aCourseExercise();
  await run(learner, { slug, versionId: first, code: TANH }, "203.0.113.1");
  const second = await publish("Second");
  await moveVersion(learner, { slug, versionId: second });
  const third = await publish("Third");
  await moveVersion(learner, { slug, versionId: third });
  expect(await moveVersion(learner, { slug, versionId: first })).toMatchObject({ ok: false });
  expect(await moveVersion(learner, { slug, versionId: second })).toMatchObject({ ok: true });
  expect(await readOwnVersion(learner, slug)).toMatchObject({
    versionId: second,
    newer: { versionId: third },
    left: null,
  });
});

test("a move is to the newest alone: not to an earlier one, one nobody published, or another exercise's", async () => {
  const { learner, slug, first, publish } = await aCourseExercise();
  const second = await publish("Second");
  const third = await publish("Third");
  const draft = await aCourseExercise();
  for (const versionId of [first, second, draft.first, crypto.randomUUID()])
    expect(await moveVersion(learner, { slug, versionId })).toMatchObject({ ok: false });
  expect(await startedBy(learner, slug)).toBeNull();
  expect(await Promise.all([1, 2, 3].map(() => moveVersion(learner, { slug, versionId: third })))).toEqual(
    Array.from({ length: 3 }, () => ({ ok: true, value: null })),
  );
});

test("a version that is published again is the newest, and who is in the middle of it is told nothing", async () => {
  const { learner, slug, first, publish } = await aCourseExercise();
  await run(learner, { slug, versionId: first, code: TANH }, "203.0.113.1");
  await publish("Worse");
  await database().publication.create({ data: { slug, versionId: first, summary: "Back to how it began" } });
  await database().exercise.update({ where: { slug }, data: { currentVersionId: first } });
  expect(await readOwnVersion(learner, slug)).toMatchObject({ summary: "Back to how it began", newer: null });
});

test("a visitor has no version of their own, and gets the newest of what is everybody's", async () => {
  const { slug, publish } = await aCourseExercise();
  await database().exercise.update({ where: { slug }, data: { courseId: null } });
  const second = await publish("Second");
  expect(await readOwnVersion(null, slug)).toMatchObject({ versionId: second, newer: null, pinnedBy: null });
  for (const odd of ["", "No Slug", "../etc", "x".repeat(100)]) expect(await readOwnVersion(null, odd)).toBeNull();
});
