import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import type { GradeReport } from "#grader/report.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { readPath } from "#server/exercises/read.ts";
import { finishGrading } from "#server/grading-work.ts";
import { openHint } from "#server/hints/write.ts";
import { readScore } from "#server/scores/read.ts";
import { readSubmission } from "#server/submissions/read.ts";
import { submit } from "#server/submissions/write.ts";
import { anAssignment } from "../support/an-assignment.ts";
import { aDrawnVariant } from "../support/drawn.ts";
import { aVersion } from "../support/exercises.ts";
import { aCourse, aPerson } from "../support/people.ts";
import { aReport } from "../support/reports.ts";

/** Three attempts that earn 100, 80 and 60 %; a hint takes 10 % off. */
const WHOLE = "perplexity-by-hand";
/** The same attempts at each of its parts: the gates, the candidate, the memory (which follows from both), the output. */
const BY_PART = "lstm-step-by-hand";
const versions = new Map<string, string>();

beforeAll(async () => {
  await loadExercises();
  for (const { slug, currentVersionId } of await database().exercise.findMany()) versions.set(slug, currentVersionId!);
});

type Sent = { slug?: string; versionId?: string; part?: string; answers?: Record<string, unknown> };

const handIn = (viewer: Viewer, { slug = WHOLE, versionId, part, answers = { loss: "1" } }: Sent = {}) =>
  submit(viewer, {
    ...{ slug, versionId: versionId ?? versions.get(slug)!, code: JSON.stringify(answers) },
    ...(part !== undefined && { part }),
  });

async function graded(viewer: Viewer, report: Partial<GradeReport>, sent: Sent = {}): Promise<string> {
  const result = await handIn(viewer, sent);
  if (!result.ok) throw new Error(result.message);
  const { id } = await database().grading.findFirstOrThrow({ where: { submissionId: result.value.id } });
  await finishGrading(id, aReport(report));
  return result.value.id;
}

async function aLearner(slug = WHOLE): Promise<Viewer> {
  const viewer = await aPerson();
  await aDrawnVariant(viewer, versions.get(slug)!);
  return viewer;
}

const FAILED = { status: "failed", score: 0.5 } as const;
const PASSED = { status: "passed", score: 1 } as const;

test("the attempt after the last one is refused with the limit, and nothing of it is stored", async () => {
  const viewer = await aLearner();
  for (let i = 0; i < 3; i++) await graded(viewer, FAILED);
  expect(await handIn(viewer)).toEqual({
    ok: false,
    message: "3 attempts are allowed, and you have used them all. This one was not handed in; what you wrote is kept.",
  });
  expect(await database().submission.count({ where: { userId: viewer.id } })).toBe(3);
});

test("of submissions that arrive at once, no more are taken than attempts are left", async () => {
  const viewer = await aLearner();
  await graded(viewer, FAILED);
  const results = await Promise.all(Array.from({ length: 4 }, () => handIn(viewer)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(2);
  expect(await database().submission.count({ where: { userId: viewer.id } })).toBe(3);
});

test("an error of ours gives the attempt back", async () => {
  const viewer = await aLearner();
  for (let i = 0; i < 2; i++) await graded(viewer, FAILED);
  await graded(viewer, { status: "internal-error" });
  expect(await handIn(viewer)).toMatchObject({ ok: true });
  expect(await handIn(viewer)).toMatchObject({ ok: false });
});

test("of a submission that was graded again, the newest grading says whether it was an attempt", async () => {
  const viewer = await aLearner();
  for (let i = 0; i < 2; i++) await graded(viewer, FAILED);
  const submissionId = await graded(viewer, FAILED);
  const again = (status: string) => {
    const at = new Date();
    const graded = { submissionId, seed: "again", queuedAt: at, gradedAt: at, status, score: 0 };
    return database().grading.create({ data: graded });
  };
  await again("internal-error");
  expect(await handIn(viewer)).toMatchObject({ ok: true });

  await again("failed");
  await database().grading.updateMany({
    where: { gradedAt: null },
    data: { gradedAt: new Date(), status: "rejected" },
  });
  expect(await handIn(viewer)).toMatchObject({ ok: false });
});

test("what cannot be understood is told and uses no attempt, however often", async () => {
  const viewer = await aLearner();
  for (let i = 0; i < 5; i++)
    expect(await handIn(viewer, { answers: { loss: "1e999" } })).toMatchObject({
      ok: false,
      message: expect.stringContaining("too large"),
    });
  expect(await handIn(viewer)).toMatchObject({ ok: true });
});

test("an earlier version without a limit gives no further attempts", async () => {
  const viewer = await aLearner();
  const { files } = await database().exerciseVersion.findUniqueOrThrow({ where: { id: versions.get(WHOLE)! } });
  const { policy: _, ...metadata } = JSON.parse((files as Record<string, string>)["exercise.json"]!);
  const earlier = await aVersion(WHOLE, {
    ...(files as Record<string, string>),
    "exercise.json": JSON.stringify(metadata),
  });
  await aDrawnVariant(viewer, earlier);
  for (let i = 0; i < 3; i++) await graded(viewer, FAILED);
  expect(await handIn(viewer, { versionId: earlier })).toMatchObject({ ok: false, message: /3 attempts are allowed/ });
});

const PART_OF_WHOLE: Sent = { part: "costs", answers: { costs: ["1", "1", "1"] } };

/** A version from before, whose parts are checked in another way. */
async function checkedOtherwise(slug: string, parts: "together" | "one-at-a-time"): Promise<string> {
  const { files } = await database().exerciseVersion.findUniqueOrThrow({ where: { id: versions.get(slug)! } });
  const metadata = JSON.parse((files as Record<string, string>)["exercise.json"]!);
  return aVersion(slug, {
    ...(files as Record<string, string>),
    "exercise.json": JSON.stringify({ ...metadata, policy: { ...metadata.policy, parts } }),
  });
}

test.each<[string, "together" | "one-at-a-time", Sent, RegExp]>([
  [WHOLE, "one-at-a-time", PART_OF_WHOLE, /checked together.*move to it; what you wrote is kept\.$/],
  [BY_PART, "together", { answers: { g: "0.1" } }, /checked one by one.*move to it; what you wrote is kept\.$/],
])("an earlier version of %s whose parts were checked %s takes nothing any more", async (slug, parts, sent, words) => {
  const viewer = await aLearner(slug);
  const earlier = await checkedOtherwise(slug, parts);
  await aDrawnVariant(viewer, earlier);
  const refused = { ok: false, message: expect.stringMatching(words) };
  expect(await handIn(viewer, { slug, versionId: earlier, ...sent })).toEqual(refused);
  expect(await database().submission.count({ where: { userId: viewer.id } })).toBe(0);
});

test.each<[string, "together" | "one-at-a-time", Sent]>([
  [WHOLE, "one-at-a-time", PART_OF_WHOLE],
  [BY_PART, "together", { answers: { g: "0.1" } }],
])(
  "an assignment that pins a version of %s checked %s takes what it asks for, which counts",
  async (slug, parts, sent) => {
    const viewer = await aLearner(slug);
    const earlier = await checkedOtherwise(slug, parts);
    await aDrawnVariant(viewer, earlier);
    const { id: courseId } = await aCourse({ learner: [viewer] });
    const assignmentId = await anAssignment(courseId, { slugs: [slug] });
    await database().assignedExercise.updateMany({ where: { item: { assignmentId } }, data: { versionId: earlier } });
    const id = await graded(viewer, PASSED, { slug, versionId: earlier, ...sent });
    expect(await readScore(viewer, slug)).toMatchObject({ counted: [id], share: expect.any(Number) });
  },
);

test("the score of a learner, of their path and in the cohort is the same, with attempts and hints in it", async () => {
  const [viewer, instructor] = [await aLearner(), await aPerson({ role: "instructor" })];
  await aCourse({ instructor: [instructor], learner: [viewer] });
  await graded(viewer, FAILED);
  const hint = { slug: WHOLE, versionId: versions.get(WHOLE)!, position: 0 };
  expect(await openHint(viewer, hint, "")).toMatchObject({ ok: true });
  const best = await graded(viewer, PASSED);

  const score = await readScore(viewer, WHOLE);
  expect(score).toMatchObject({ share: 0.7, counted: [best] });
  expect(score?.explanation).toContain("1 opened hint before it takes 10 % off.");
  expect(await readScore(instructor, WHOLE, viewer.id)).toEqual(score);
  expect((await readPath(viewer)).find(({ slug }) => slug === WHOLE)?.progress).toMatchObject({
    ...{ state: "solved", score: 0.7, attempts: 2 },
  });
  const standing = await database().standing.findFirst({ where: { userId: viewer.id, slug: WHOLE } });
  expect(standing).toMatchObject({ state: "solved", share: 0.7, attempts: 2 });
});

test("the score of a learner is nobody else's to read", async () => {
  const [viewer, stranger] = [await aLearner(), await aPerson({ role: "instructor" })];
  await graded(viewer, PASSED);
  expect(await readScore(stranger, WHOLE, viewer.id)).toMatchObject({ share: null, counted: [] });
});

const CHECKED = { gates: ["0.5", "0.5", "0.5"], g: "0.1" };

test("a part is checked by itself, with attempts of its own and the answers that it follows from", async () => {
  const viewer = await aLearner(BY_PART);
  const sent = { slug: BY_PART, answers: { ...CHECKED, c: "0.25", h: "no number yet" } };
  for (let i = 0; i < 3; i++) await graded(viewer, FAILED, { ...sent, part: "gates" });
  expect(await handIn(viewer, { ...sent, part: "gates" })).toMatchObject({
    ok: false,
    message: expect.stringContaining("3 attempts are allowed for “The gates”"),
  });
  await graded(viewer, FAILED, { ...sent, part: "g" });
  const id = await graded(viewer, PASSED, { ...sent, part: "c" });
  const submission = await readSubmission(viewer, id);
  expect(JSON.parse(submission!.code)).toEqual({ ...CHECKED, c: "0.25" });
  expect(await readScore(viewer, BY_PART)).toMatchObject({ share: (2 * 0.5 + 1 * 0.5 + 2) / 6 });
});

test("a part waits until those it follows from were checked, as they stand", async () => {
  const viewer = await aLearner(BY_PART);
  const sent = { slug: BY_PART, part: "c", answers: { ...CHECKED, c: "0.25" } };
  expect(await handIn(viewer, sent)).toEqual({
    ok: false,
    message: "“The memory” is worked out from “The gates”. Check that first.",
  });
  await graded(viewer, FAILED, { ...sent, part: "gates" });
  await graded(viewer, FAILED, { ...sent, part: "g" });
  expect(await handIn(viewer, { ...sent, answers: { ...sent.answers, g: "0.2" } })).toEqual({
    ok: false,
    message:
      "“The memory” is worked out from “The candidate”, which you have changed since it was checked. Check that again first.",
  });
  // Written otherwise, it is the same number.
  expect(await handIn(viewer, { ...sent, answers: { ...sent.answers, g: "0,10" } })).toMatchObject({ ok: true });
});

test("where no attempt is left for a part, what follows from it goes by the answer that was checked", async () => {
  const viewer = await aLearner(BY_PART);
  const sent = { slug: BY_PART, answers: { ...CHECKED, c: "0.25" } };
  await graded(viewer, FAILED, { ...sent, part: "gates" });
  for (let i = 0; i < 3; i++) await graded(viewer, FAILED, { ...sent, part: "g" });
  const result = await handIn(viewer, { slug: BY_PART, part: "c", answers: { ...CHECKED, g: "0.9", c: "0.25" } });
  const { code } = (await readSubmission(viewer, result.ok ? result.value.id : ""))!;
  expect(JSON.parse(code)).toMatchObject({ g: "0.1" });
});

test("other numbers have nothing checked yet, and no attempts more", async () => {
  const viewer = await aLearner(BY_PART);
  const sent = { slug: BY_PART, answers: { ...CHECKED, c: "0.25" } };
  for (let i = 0; i < 3; i++) await graded(viewer, FAILED, { ...sent, part: "gates" });
  await aDrawnVariant(viewer, versions.get(BY_PART)!, "another seed");
  expect(await handIn(viewer, { ...sent, part: "c" })).toMatchObject({ message: /Check that first/ });
  expect(await handIn(viewer, { ...sent, part: "gates" })).toMatchObject({ message: /3 attempts are allowed/ });
});

test.each<[string, Sent, RegExp]>([
  ["a whole where parts are checked one by one", { slug: BY_PART, answers: CHECKED }, /checked part by part/],
  ["a part that there is not", { slug: BY_PART, part: "h9", answers: CHECKED }, /checked part by part/],
  ["a part where the whole is handed in", { slug: WHOLE, part: "loss" }, /handed in as a whole/],
  ["a part without an answer", { slug: BY_PART, part: "g", answers: { gates: CHECKED.gates } }, /not answered yet/],
  ["a part that cannot be read", { slug: BY_PART, part: "g", answers: { g: "NaN" } }, /^g /],
])("%s is refused", async (_, sent, message) => {
  const viewer = await aLearner(sent.slug);
  expect(await handIn(viewer, sent)).toMatchObject({ ok: false, message: expect.stringMatching(message) });
  expect(await database().submission.count({ where: { userId: viewer.id } })).toBe(0);
});
