import { beforeAll, expect, test } from "vitest";
import { graderVersion } from "#grader/grader-version.ts";
import { keepContent } from "#server/authoring/content.ts";
import { publish, readPublishingFacts } from "#server/authoring/publish.ts";
import { database } from "#server/database.ts";
import { readLine } from "#server/exercises/read.ts";
import { readOwnVersion } from "#server/versions/own.ts";
import { type Authored, aDraft, saved } from "../../support/authoring.ts";
import { tanhFiles } from "../../support/engine.ts";
import { aPerson } from "../../support/people.ts";

let grader: string;
beforeAll(async () => {
  grader = await graderVersion();
});

/** As a worker leaves it. Answers the version. */
async function proven({ slug }: Authored, given: { outcome?: string; grader?: string; kind?: string } = {}) {
  const { files } = await database().exerciseDraft.findUniqueOrThrow({ where: { slug } });
  const { versionId } = await database().$transaction((tx) => keepContent(tx, slug, files as Record<string, string>));
  await database().proof.create({
    data: { slug, versionId, kind: "publish", outcome: "passed", grader, finishedAt: new Date(), ...given },
  });
  return versionId;
}

const published = ({ author, ...address }: Authored, revision = 1, summary = "It is clearer now.") =>
  publish(author, { ...address, revision, summary });

async function aLearner({ courseId }: Authored) {
  const learner = await aPerson();
  await database().enrollment.create({ data: { courseId, userId: learner.id, role: "learner" } });
  return learner;
}

test("what has passed becomes the version that learners get, with a line in the log", async () => {
  const draft = await aDraft(await tanhFiles());
  const versionId = await proven(draft);
  expect(await readOwnVersion(draft.author, draft.slug)).toBeNull();
  expect(await published(draft)).toEqual({ ok: true, value: { versionId, told: 0 } });
  const learner = await aLearner(draft);
  expect(await readOwnVersion(learner, draft.slug)).toMatchObject({ versionId, summary: "It is clearer now." });
  expect(await readLine(learner, draft.slug)).toMatchObject({ title: "Elementwise tanh" });
  expect(await readOwnVersion(await aPerson(), draft.slug)).toBeNull();
  expect(await database().publication.findMany({ where: { slug: draft.slug } })).toEqual([
    expect.objectContaining({ versionId, summary: "It is clearer now.", authorId: draft.author.id }),
  ]);
  expect(await database().auditEntry.findMany({ where: { courseId: draft.courseId } })).toEqual([
    expect.objectContaining({
      action: "exercise-published",
      subject: "Elementwise tanh",
      reason: "It is clearer now.",
    }),
  ]);
});

test("publishing does not wait for a change to an assignment that holds the exercise, which waits for it", async () => {
  const draft = await aDraft(await tanhFiles());
  await proven(draft);
  await database().$transaction(async (tx) => {
    const assignment = await tx.assignment.create({
      data: { courseId: draft.courseId, title: "Week 1", late: { kind: "hard-close" } },
    });
    const item = await tx.assignmentItem.create({ data: { assignmentId: assignment.id, position: 0, points: 1 } });
    // The foreign key holds the exercise's row until this transaction ends.
    await tx.assignedExercise.create({ data: { itemId: item.id, slug: draft.slug, position: 0 } });
    expect(await published(draft)).toMatchObject({ ok: true });
  });
});

test.each<[string, { outcome?: string; grader?: string; kind?: string } | null]>([
  ["nobody has proven", null],
  ["has failed", { outcome: "failed" }],
  ["our own failure kept from being proven", { outcome: "internal-error" }],
  ["another grader has proven", { grader: "0".repeat(64) }],
  ["was only searched for mistakes", { kind: "mutants" }],
])("what %s cannot be published", async (_, given) => {
  const draft = await aDraft(await tanhFiles());
  if (given) await proven(draft, given);
  expect(await published(draft)).toMatchObject({ ok: false, message: expect.stringContaining("passed the check") });
  expect(await readOwnVersion(draft.author, draft.slug)).toBeNull();
  expect(await database().auditEntry.count({ where: { courseId: draft.courseId } })).toBe(0);
});

test("a proof of what the draft was before does not let through what it is now", async () => {
  const draft = await aDraft(await tanhFiles());
  await proven(draft);
  await saved(draft, await tanhFiles({ "prompt.md": "Other words." }));
  expect(await published(draft, 1)).toMatchObject({ ok: false, message: expect.stringContaining("changed since") });
  expect(await published(draft, 2)).toMatchObject({ ok: false, message: expect.stringContaining("passed the check") });
  await saved(draft, await tanhFiles());
  expect(await published(draft, 3)).toMatchObject({ ok: true });
});

test("of two who publish the same at once, one does and the other is told", async () => {
  const draft = await aDraft(await tanhFiles());
  await proven(draft);
  const answers = await Promise.all([published(draft), published(draft)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database().publication.count({ where: { slug: draft.slug } })).toBe(1);
});

test("learners who have begun are told of the newer version, and keep what they have", async () => {
  const draft = await aDraft(await tanhFiles());
  const first = await proven(draft);
  await published(draft);
  const [begun, handedIn, idle, stranger] = [
    await aLearner(draft),
    await aLearner(draft),
    await aLearner(draft),
    await aPerson(),
  ];
  const { slug, courseId } = draft;
  for (const { id: userId } of [begun, stranger, draft.author])
    await database().draft.create({ data: { userId, slug, code: "begun", revision: 1, savedAt: new Date() } });
  await database().submission.create({ data: { userId: handedIn.id, slug, versionId: first, code: "" } });

  await saved(draft, await tanhFiles({ "prompt.md": "Other words." }));
  const second = await proven(draft);
  const facts = { courseId, slug, versionId: second };
  expect(await readPublishingFacts(draft.author, facts)).toEqual({ begun: 2, published: "another" });
  expect(await published(draft, 2, "The prompt has other words.")).toMatchObject({ ok: true, value: { told: 2 } });
  const told = await database().notification.findMany({ where: { kind: "version", courseId } });
  expect(told.map(({ userId }) => userId).sort()).toEqual([begun.id, handedIn.id].sort());
  expect(told[0]).toMatchObject({ text: "The prompt has other words.", href: `/exercises/${slug}` });
  expect(await database().notification.count({ where: { userId: idle.id } })).toBe(0);
  expect(await database().submission.findFirstOrThrow({ where: { slug } })).toMatchObject({ versionId: first });
  expect(await readPublishingFacts(draft.author, facts)).toMatchObject({ published: "this" });
});
