import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "#server/database.ts";
import { override } from "#server/gradebook/write.ts";
import { applyRegrade } from "#server/regrading/apply.ts";
import { undoRegrade } from "#server/regrading/undo.ts";
import { readSubmission, readSubmissions } from "#server/submissions/read.ts";
import {
  aClass,
  type Class,
  choiceOf,
  handIn,
  look,
  previewed,
  publishWithoutBias,
  RIGHT,
  type Started,
  verdictsOf,
  WITHOUT_BIAS,
} from "../../support/regrading.ts";
import { loadRnnStep } from "../../support/submissions.ts";
import { withOneWorker } from "../../support/worker-process.ts";

let [versionId, withoutBias] = ["", ""];
withOneWorker();

beforeAll(async () => {
  versionId = await loadRnnStep();
  withoutBias = await publishWithoutBias();
});

type Previewed = Class & { ids: string[]; address: Started };

/** Three learners: the first would go down, the second up, and the third, who handed in both, one each way. */
async function aPreview(given: Parameters<typeof aClass>[1] = {}): Promise<Previewed> {
  const made = await aClass(3, given);
  const [first, second, third] = made.learners;
  const ids = await handIn([
    { learner: first!, versionId, code: RIGHT },
    { learner: second!, versionId, code: WITHOUT_BIAS },
    { learner: third!, versionId, code: RIGHT },
    { learner: third!, versionId, code: WITHOUT_BIAS },
  ]);
  const address = await previewed(made.instructor, choiceOf(made.course, { versionId: withoutBias }));
  return { ...made, ids, address };
}

const REASON = "The bias has to be left out";
const all = { which: "all" as const, chosen: [], reason: REASON };
const verdicts = ({ learners }: Class) => Promise.all(learners.map((learner) => verdictsOf(learner)));
const shares = async ({ assignment, learners }: Class) => {
  const rows = await database().assignmentScore.findMany({ where: { assignmentId: assignment } });
  return learners.map(({ id }) => rows.find(({ userId }) => userId === id)?.share ?? null);
};
const toldOf = async ({ learners }: Class) => {
  const rows = await database().notification.findMany({ where: { userId: { in: learners.map(({ id }) => id) } } });
  return learners.map(({ id }) =>
    rows.filter(({ userId }) => userId === id).map(({ title, text }) => `${title}: ${text}`),
  );
};
const entries = ({ course }: Class) =>
  database().auditEntry.findMany({ where: { courseId: course }, orderBy: [{ at: "asc" }] });

test("applying all gives each submission its new grading, and scores, the log and the learners follow", async () => {
  const made = await aPreview();
  const { instructor, address, learners, ids } = made;
  expect(await shares(made)).toEqual([1, 0, 1]);
  expect(await applyRegrade(instructor, { ...address, ...all })).toEqual({
    ...{ ok: true, value: { applied: 4, unchanged: 0, leftOut: 0 } },
  });
  expect(await verdicts(made)).toEqual([["failed"], ["passed"], ["passed", "failed"]]);
  expect(await shares(made)).toEqual([0, 1, 1]);
  const [entry] = await entries(made);
  expect(entry).toMatchObject({
    ...{ action: "regrade-applied", actorId: instructor.id, reason: REASON },
    after: { what: "all", submissions: 4, up: 2, down: 2, same: 0, leftOut: 0 },
  });
  const told = "Your work on Compute h₁: one step of a recurrent network was graded again";
  expect(await toldOf(made)).toEqual([[`${told}: ${REASON}`], [`${told}: ${REASON}`], [`${told}: ${REASON}`]]);
  expect((await readSubmission(learners[0]!, ids[0]!))!.regraded).toMatchObject({
    ...{ reason: REASON, isUndone: false, earlier: { verdict: "passed", score: 1 } },
    version: expect.stringMatching(/^[0-9a-f]{8}$/),
  });
  expect(await readSubmissions(instructor, "rnn-step", learners[1]!.id)).toMatchObject([{ regraded: "applied" }]);
  expect((await look(instructor, address)).state).toBe("applied");
});

test("a second press changes nothing more, and neither do two at once", async () => {
  const made = await aPreview();
  const { instructor, address } = made;
  const apply = () => applyRegrade(instructor, { ...address, ...all });
  const answers = await Promise.all([apply(), apply()]);
  expect(answers).toMatchObject([
    { ok: true, value: { applied: 4 } },
    { ok: true, value: { applied: 4 } },
  ]);
  expect(await apply()).toMatchObject({ ok: true, value: { applied: 4 } });
  expect(await database().grading.count({ where: { regradeId: address.regradeId } })).toBe(4);
  expect(await entries(made)).toHaveLength(1);
  expect((await toldOf(made)).map((told) => told.length)).toEqual([1, 1, 1]);
});

test("only raises are applied where the score of the submission goes up", async () => {
  const made = await aPreview();
  const { instructor, address } = made;
  expect(await applyRegrade(instructor, { ...address, ...all, which: "raises" })).toMatchObject({
    ...{ ok: true, value: { applied: 2 } },
  });
  expect(await verdicts(made)).toEqual([["passed"], ["passed"], ["passed", "passed"]]);
  expect(await shares(made)).toEqual([1, 1, 1]);
  expect((await toldOf(made)).map((told) => told.length)).toEqual([0, 1, 1]);
});

test("chosen ones are applied and no others, and without a choice nothing is", async () => {
  const made = await aPreview();
  const { instructor, address, ids } = made;
  const apply = (chosen: string[]) => applyRegrade(instructor, { ...address, ...all, which: "chosen", chosen });
  expect(await apply([])).toMatchObject({ ok: false, message: expect.stringContaining("No submission is chosen") });
  expect(await apply([crypto.randomUUID()])).toMatchObject({ ok: false, message: expect.stringContaining("None of") });
  expect(await apply([ids[0]!])).toMatchObject({ ok: true, value: { applied: 1 } });
  expect(await verdicts(made)).toEqual([["failed"], ["failed"], ["failed", "passed"]]);
});

test("undoing gives everybody the report from before, and is told and logged", async () => {
  const made = await aPreview();
  const { instructor, address, ids, learners } = made;
  const before = await verdicts(made);
  expect(await undoRegrade(instructor, address)).toMatchObject({ ok: false });
  await applyRegrade(instructor, { ...address, ...all });
  expect(await undoRegrade(instructor, address)).toEqual({ ok: true, value: { undone: 4 } });
  expect(await verdicts(made)).toEqual(before);
  expect(await shares(made)).toEqual([1, 0, 1]);
  expect((await readSubmission(learners[0]!, ids[0]!))!.regraded).toMatchObject({
    ...{ isUndone: true, version: null, earlier: { verdict: "failed" } },
  });
  expect(await readSubmissions(learners[0]!, "rnn-step")).toMatchObject([{ regraded: "undone" }]);
  expect((await entries(made)).map(({ action }) => action)).toEqual(["regrade-applied", "regrade-undone"]);
  expect((await toldOf(made)).map((told) => told.length)).toEqual([2, 2, 2]);
  expect(await undoRegrade(instructor, address)).toEqual({ ok: true, value: { undone: 4 } });
  expect(await database().grading.count({ where: { regradeId: address.regradeId } })).toBe(8);
  const again = await applyRegrade(instructor, { ...address, ...all });
  expect(again).toMatchObject({ ok: false, message: expect.stringContaining("undone") });
});

test("what a later regrade has changed is neither overruled by an earlier one nor undone with it", async () => {
  const made = await aPreview();
  const { instructor, address: first, course } = made;
  const second = await previewed(instructor, choiceOf(course, { versionId: withoutBias }));
  await applyRegrade(instructor, { ...second, ...all, which: "raises" });
  expect((await look(instructor, first)).counts).toMatchObject({ overtaken: 2 });
  expect(await applyRegrade(instructor, { ...first, ...all })).toMatchObject({
    ...{ ok: true, value: { applied: 2, leftOut: 2 } },
  });
  const third = await previewed(instructor, choiceOf(course));
  await applyRegrade(instructor, { ...third, ...all, reason: "Back again" });
  expect(await undoRegrade(instructor, first)).toMatchObject({
    ...{ ok: false, message: expect.stringContaining("2 of its submissions were graded again since") },
  });
  expect(await undoRegrade(instructor, third)).toMatchObject({ ok: true });
  expect(await undoRegrade(instructor, first)).toMatchObject({ ok: true });
});

/** As if a preview had found this score for the one submission of a regrade. */
const setScore = ({ regradeId }: Started, score: number) =>
  database().regradeItem.updateMany({ where: { regradeId }, data: { score, status: "failed" } });
const scoresOf = async (learner: Viewer) => (await readSubmissions(learner, "rnn-step")).map(({ score }) => score);

async function previewedWith(score: number, { instructor, course }: Class): Promise<Started> {
  const address = await previewed(instructor, choiceOf(course));
  await setScore(address, score);
  return address;
}

test("what was found beside a grading that was undone since is not applied", async () => {
  const made = await aClass(1);
  const { instructor, learners } = made;
  const [learner] = learners;
  const [id] = await handIn([{ learner: learner!, versionId, code: RIGHT }]);
  await database().grading.updateMany({ where: { submissionId: id! }, data: { score: 0.5, status: "failed" } });
  const first = await previewedWith(0.2, made);
  await applyRegrade(instructor, { ...first, ...all });
  const [second, third] = [await previewedWith(0.3, made), await previewedWith(0.4, made)];
  await applyRegrade(instructor, { ...third, ...all });
  await undoRegrade(instructor, third);
  const fourth = await previewedWith(0.3, made);
  expect(await scoresOf(learner!)).toEqual([0.2]);
  await undoRegrade(instructor, first);
  for (const stale of [second, fourth]) {
    expect((await look(instructor, stale)).counts).toMatchObject({ overtaken: 1 });
    expect(await applyRegrade(instructor, { ...stale, ...all, which: "raises" })).toMatchObject({
      ...{ ok: true, value: { applied: 0, leftOut: 1 } },
    });
    expect(await scoresOf(learner!)).toEqual([0.5]);
  }
  const fifth = await previewedWith(0.6, made);
  expect(await applyRegrade(instructor, { ...fifth, ...all })).toMatchObject({ ok: true, value: { applied: 1 } });
  expect(await scoresOf(learner!)).toEqual([0.6]);
  await undoRegrade(instructor, fifth);
  expect(await scoresOf(learner!)).toEqual([0.5]);
});

test("what an instructor has set stays set, and the computed score below it follows", async () => {
  const made = await aPreview();
  const { instructor, address, course: courseId, assignment: assignmentId, learners } = made;
  const learnerId = learners[0]!.id;
  const by = { courseId, assignmentId, learnerId, slug: "rnn-step", part: "", known: "" };
  expect(await override(instructor, { ...by, percent: 70, reason: "Shown at the board" })).toMatchObject({ ok: true });
  await applyRegrade(instructor, { ...address, ...all });
  const where = { assignmentId_userId_slug: { assignmentId, userId: learnerId, slug: "rnn-step" } };
  expect(await database().assignmentScore.findUniqueOrThrow({ where })).toMatchObject({ share: 0.7, computed: 0 });
});

test("while results are held back, a learner reads nothing of a regrade, and is told that there was one", async () => {
  const made = await aPreview({ hiddenResults: "never" });
  const { instructor, address, learners, ids } = made;
  await applyRegrade(instructor, { ...address, ...all });
  const [learner] = learners;
  expect((await readSubmission(learner!, ids[0]!))!.regraded).toBeNull();
  expect(await readSubmissions(learner!, "rnn-step")).toMatchObject([{ verdict: null, regraded: null }]);
  expect((await readSubmission(instructor, ids[0]!))!.regraded).toMatchObject({ earlier: { verdict: "passed" } });
  expect((await toldOf(made)).map((told) => told.length)).toEqual([1, 1, 1]);
  expect(JSON.stringify(await toldOf(made))).not.toMatch(/passed|failed|%/i);
});

test("while results are held back, who is told of a regrade tells nobody whose result it changed", async () => {
  const made = await aPreview({ hiddenResults: "never" });
  const { instructor, address, learners, ids } = made;
  const [first, second, third] = learners;
  const [unchanged] = await handIn([{ learner: first!, versionId, code: WITHOUT_BIAS }]);
  await applyRegrade(instructor, { ...address, ...all, which: "raises" });
  expect((await toldOf(made)).map((told) => told.length)).toEqual([1, 1, 1]);
  await undoRegrade(instructor, address);
  expect((await toldOf(made)).map((told) => told.length)).toEqual([2, 2, 2]);
  const newest = { [first!.id]: unchanged, [second!.id]: ids[1], [third!.id]: ids[3] };
  for (const { userId, href } of await database().notification.findMany({ where: { courseId: made.course } }))
    expect(href).toBe(`/submissions/${newest[userId]}`);
});

test("who left the course meanwhile is left alone", async () => {
  const made = await aPreview();
  const { instructor, address, course, learners } = made;
  await database().enrollment.update({
    where: { courseId_userId: { courseId: course, userId: learners[0]!.id } },
    data: { removedAt: new Date() },
  });
  expect(await applyRegrade(instructor, { ...address, ...all })).toMatchObject({ value: { applied: 3, leftOut: 1 } });
  expect(await verdictsOf(learners[0]!)).toEqual(["passed"]);
});
