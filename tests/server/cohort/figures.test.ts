import { beforeAll, beforeEach, expect, test } from "vitest";
import { MARKS } from "#domain/cohort/heat-map.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readExerciseDetail, readExerciseFigures } from "#server/cohort/exercises.ts";
import { readHeatMap, readHeatMapChanges } from "#server/cohort/heat-map.ts";
import { readLearnerWork } from "#server/cohort/learner.ts";
import { readOverTime } from "#server/cohort/over-time.ts";
import { readOverview } from "#server/cohort/overview.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { finishGrading } from "#server/grading-work.ts";
import { submit } from "#server/submissions/write.ts";
import { anAssignment, anEpisode, aStanding } from "../../support/cohort.ts";
import { aCourse, aPerson } from "../../support/people.ts";
import { aReport } from "../../support/reports.ts";

const [FIRST, SECOND, THIRD] = ["gru-cell", "rnn-step", "softmax"] as const;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
let instructor: Viewer;
let observer: Viewer;
let learners: Viewer[];
let courseId: string;

beforeAll(async () => {
  await loadExercises();
});
beforeEach(async () => {
  [instructor, observer] = [await aPerson({ role: "instructor" }), await aPerson({ name: "Olga Observer" })];
  learners = [];
  for (const name of ["Ada", "Bob", "Cy", "Dora"]) learners.push(await aPerson({ name }));
  ({ id: courseId } = await aCourse({ instructor: [instructor], observer: [observer], learner: learners }));
  await anAssignment(courseId, [FIRST, SECOND], { dueAt: daysAgo(1) });
});

test("the exercises of a course are those assigned, then those begun, and all where nothing is assigned", async () => {
  await aStanding(learners[0]!, THIRD);
  const map = await readHeatMap(instructor, courseId);
  expect(map?.exercises.map(({ slug }) => slug)).toEqual([FIRST, SECOND, THIRD]);
  const bare = await aCourse({ instructor: [instructor] });
  const all = await database().exercise.count({ where: { currentVersionId: { not: null } } });
  expect((await readHeatMap(instructor, bare.id))?.exercises).toHaveLength(all);
});

test("the heat map says where each learner is, by name to who teaches", async () => {
  await aStanding(learners[0]!, SECOND, { state: "stuck" });
  await aStanding(learners[1]!, FIRST, { state: "solved" });
  const stranger = await aPerson();
  await aStanding(stranger, FIRST, { state: "solved" });
  const map = await readHeatMap(instructor, courseId);
  expect(map?.rows.map(({ learner, marks }) => [learner?.name, marks])).toEqual([
    ["Ada", MARKS["not-started"] + MARKS.stuck],
    ["Bob", MARKS.solved + MARKS["not-started"]],
    ["Cy", "00"],
    ["Dora", "00"],
  ]);
});

test("an observer's heat map has no name, no address, no id and no order that would give somebody away", async () => {
  await aStanding(learners[2]!, FIRST, { state: "solved" });
  const map = await readHeatMap(observer, courseId);
  const text = JSON.stringify(map);
  for (const { id, name, email } of learners)
    expect([id, name, email].filter((word) => text.includes(word))).toEqual([]);
  expect(map?.rows.map(({ marks }) => marks).toSorted()).toEqual(["00", "00", "00", "30"]);
  const keys = map!.rows.map(({ key }) => key);
  expect(keys).toEqual(keys.toSorted());
  expect((await readHeatMap(observer, courseId))?.rows).toEqual(map?.rows);
});

test("who was removed is in no figure", async () => {
  await aStanding(learners[0]!, FIRST, { state: "solved" });
  await database().enrollment.updateMany({
    where: { courseId, userId: learners[0]!.id },
    data: { removedAt: new Date() },
  });
  expect((await readHeatMap(instructor, courseId))?.rows).toHaveLength(3);
  expect(await readOverview(instructor, courseId)).toMatchObject({
    ...{ learners: 3, active: 0, exercises: [{ solved: 0 }, { solved: 0 }] },
  });
});

test("a submission and its verdict are told as changes of the map, to an observer under another name", async () => {
  const before = await readHeatMap(instructor, courseId);
  const { currentVersionId } = await database().exercise.findUniqueOrThrow({ where: { slug: SECOND } });
  const sent = await submit(learners[0]!, { slug: SECOND, versionId: currentVersionId!, code: "" });
  const cells = async (viewer: Viewer) => {
    const changes = await readHeatMapChanges(viewer, courseId, before!.at);
    return changes?.isWhole === false ? changes.cells : null;
  };
  expect(await cells(instructor)).toEqual([{ key: learners[0]!.id, slug: SECOND, mark: MARKS.trying }]);
  const grading = await database().grading.findFirstOrThrow({
    where: { submissionId: sent.ok ? sent.value.id : "" },
  });
  await finishGrading(grading.id, aReport({ status: "passed", score: 1 }));
  expect(await cells(instructor)).toEqual([{ key: learners[0]!.id, slug: SECOND, mark: MARKS.solved }]);
  const row = (await readHeatMap(observer, courseId))!.rows.find(({ marks }) => marks.includes(MARKS.solved));
  expect(await cells(observer)).toEqual([{ key: row!.key, slug: SECOND, mark: MARKS.solved }]);
});

test("changes from long ago are the whole map", async () => {
  expect(await readHeatMapChanges(instructor, courseId, new Date(0))).toEqual({ isWhole: true });
});

test("the figures of an exercise are those counted by hand", async () => {
  const solved = { state: "solved", solvedAt: daysAgo(2) } as const;
  await aStanding(learners[0]!, FIRST, { ...solved, share: 1, attemptsToSolve: 1, minutesToSolve: 4 });
  await aStanding(learners[1]!, FIRST, { ...solved, share: 0.8, attemptsToSolve: 7, minutesToSolve: 200 });
  await aStanding(learners[2]!, FIRST, {
    ...{ state: "stuck", share: 0.2, lastSubmittedAt: daysAgo(8), hardestCase: "long sequences" },
  });
  await aStanding(learners[3]!, FIRST, { share: null, hardestCase: "long sequences" });
  const figures = await readExerciseFigures(observer, courseId);
  expect(figures?.learners).toBe(4);
  expect(figures?.exercises[0]).toMatchObject({
    ...{ slug: FIRST, began: 4, trying: 1, stuck: 1, solved: 2, givenUp: 1, hardestCase: "long sequences" },
    ...{ medianAttempts: 4, medianMinutes: 102 },
    attempts: [1, 0, 0, 0, 0, 1, 0],
    minutes: [1, 0, 0, 0, 0, 0, 1],
  });
  expect(figures?.exercises[0]?.meanShare).toBeCloseTo(2 / 3);
  expect(figures?.exercises[1]).toMatchObject({ slug: SECOND, began: 0, meanShare: null, hardestCase: null });
});

/*
 * Shares by learner, worked by hand. In the first exercise 1, 0.5, 0; the mean of the others of each learner:
 * (0.8 + 0.4) / 2 = 0.6, 0.2 (one other), (0.4 + 0) / 2 = 0.2. Deviations 0.5, 0, -0.5 and 4/15, -2/15, -2/15:
 * Sxy = 0.2, Sxx = 0.5, Syy = 24/225, r = 0.2 / sqrt(0.5 * 24/225) = 0.8660 (3).
 */
test("the discrimination of an exercise is its correlation with the mean of the others", async () => {
  const shares = [
    [1, 0.8, 0.4],
    [0.5, 0.2, null],
    [0, 0.4, 0],
  ];
  for (const [i, row] of shares.entries())
    for (const [j, share] of row.entries())
      if (share !== null) await aStanding(learners[i]!, [FIRST, SECOND, THIRD][j]!, { share });
  await aStanding(learners[3]!, FIRST, { share: 1 });
  const figures = await readExerciseFigures(instructor, courseId);
  expect(figures?.exercises[0]?.discrimination).toBeCloseTo(Math.sqrt(3) / 2, 6);
  expect(figures?.exercises[0]?.compared).toBe(3);
});

test("who gave up is named to who teaches alone", async () => {
  await aStanding(learners[1]!, FIRST, { state: "stuck", lastSubmittedAt: daysAgo(9), hardestCase: "a" });
  await aStanding(learners[2]!, FIRST, { state: "trying", lastSubmittedAt: daysAgo(1), hardestCase: "b" });
  const detail = await readExerciseDetail(instructor, courseId, FIRST);
  expect(detail?.givenUp?.map(({ name }) => name)).toEqual(["Bob"]);
  expect(detail?.cases).toEqual([
    { title: "a", learners: 1 },
    { title: "b", learners: 1 },
  ]);
  expect((await readExerciseDetail(observer, courseId, FIRST))?.givenUp).toBeNull();
  expect(await readExerciseDetail(instructor, courseId, "no-such-exercise")).toBeNull();
});

test("progress is counted by the day, beside the due dates", async () => {
  const at = (text: string) => ({ state: "solved", solvedAt: new Date(text) }) as const;
  await aStanding(learners[0]!, FIRST, at("2026-01-01T23:59:00Z"));
  await aStanding(learners[1]!, FIRST, at("2026-01-02T00:01:00Z"));
  await aStanding(learners[1]!, SECOND, at("2026-01-02T12:00:00Z"));
  const overTime = await readOverTime(observer, courseId);
  expect(overTime?.days).toEqual([
    { day: "2026-01-01", solved: 1 },
    { day: "2026-01-02", solved: 2 },
  ]);
  expect(overTime).toMatchObject({ pairs: 8, due: [{ title: "Week 1" }] });
});

test("the overview counts learners, who is active, what is solved, who is stuck, and what is due next", async () => {
  await aStanding(learners[0]!, FIRST, { state: "stuck" });
  await aStanding(learners[0]!, SECOND, { state: "stuck" });
  await aStanding(learners[1]!, FIRST, { state: "solved", lastSubmittedAt: daysAgo(8) });
  const dueAt = new Date(Date.now() + 86_400_000);
  const id = await anAssignment(courseId, [FIRST], { title: "Week 2", dueAt });
  expect(await readOverview(observer, courseId)).toMatchObject({
    ...{ learners: 4, active: 1, stuck: 1, nextDue: [{ id, title: "Week 2", dueAt }] },
    exercises: [
      { slug: FIRST, solved: 1, trying: 0, stuck: 1 },
      { slug: SECOND, solved: 0, trying: 0, stuck: 1 },
    ],
  });
});

test("the overview has the mistakes of most learners and, for who sees people's work, the first learners at risk", async () => {
  const { currentVersionId } = await database().exercise.findUniqueOrThrow({ where: { slug: FIRST } });
  const version = { slug: FIRST, versionId: currentVersionId! };
  for (const learner of learners.slice(0, 2)) await anEpisode(learner, version, { mistake: "often" });
  for (const mistake of ["a", "b", "c"]) await anEpisode(learners[2]!, version, { mistake });
  await anEpisode(learners[3]!, version, { mistake: "got-over", until: new Date() });
  const rules = { inactiveDays: null, failedInARow: 2, belowPercent: null };
  await database().course.update({ where: { id: courseId }, data: { riskRules: rules } });
  for (const learner of learners) await aStanding(learner, SECOND, { state: "stuck", failedInARow: 2 });
  const overview = await readOverview(instructor, courseId);
  expect(overview?.mistakes.map(({ mistake, held }) => [mistake, held])).toEqual([
    ["often", 2],
    ["a", 1],
    ["b", 1],
  ]);
  expect(overview?.risk.count).toBe(4);
  expect(overview?.risk.learners?.map(({ name }) => name)).toEqual(["Ada", "Bob", "Cy"]);
  const seen = await readOverview(observer, courseId);
  expect(seen?.risk).toEqual({ count: 4, learners: null });
  for (const { id, name } of learners)
    expect([id, name].filter((word) => JSON.stringify(seen).includes(`"${word}`))).toEqual([]);
});

test("a learner's page says where they are in each exercise of the course, also where nothing was begun", async () => {
  await aStanding(learners[0]!, SECOND, { state: "stuck", share: 0.4, attempts: 3 });
  expect(await readLearnerWork(instructor, courseId, learners[0]!.id)).toMatchObject({
    ...{ name: "Ada", section: null },
    exercises: [
      { slug: FIRST, state: "not-started", share: null, attempts: 0, lastSubmittedAt: null },
      { slug: SECOND, state: "stuck", share: 0.4, attempts: 3, lastSubmittedAt: expect.any(Date) },
    ],
  });
  expect(await readLearnerWork(observer, courseId, learners[0]!.id)).toBeNull();
  expect(await readLearnerWork(instructor, courseId, instructor.id)).toBeNull();
});

test("learners and people of other courses are told nothing of a cohort", async () => {
  for (const viewer of [learners[0]!, await aPerson({ role: "instructor" })]) {
    const answers = [readHeatMap, readExerciseFigures, readOverTime, readOverview].map((read) =>
      read(viewer, courseId),
    );
    expect(await Promise.all(answers)).toEqual([null, null, null, null]);
  }
});
