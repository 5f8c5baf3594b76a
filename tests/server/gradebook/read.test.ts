import { beforeAll, expect, test } from "vitest";
import { assignmentTotal } from "#domain/assignment-total.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { CourseRole } from "#domain/rights.ts";
import { seededRandom } from "#scripts/seed-cohort/random.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { readCell } from "#server/gradebook/cell.ts";
import { exportGradebook } from "#server/gradebook/export.ts";
import { readGradebook } from "#server/gradebook/read.ts";
import { DEFAULT_QUERY } from "#server/gradebook/schema.ts";
import { projectAssignmentScores } from "#server/projection/assignment-scores.ts";
import { anAssignment, daysFromNow } from "../../support/assignments.ts";
import { aCourse, aPerson } from "../../support/people.ts";

beforeAll(async () => {
  await loadExercises();
});

const SLUGS = ["rnn-step", "gru-cell", "softmax", "lstm-step", "encoder"];

type Stored = { assignmentId: string; userId: string; slug: string; share: number | null };

async function store(scores: (Stored & { daysLate?: number; isExcused?: boolean; isOverridden?: boolean })[]) {
  await database().assignmentScore.createMany({
    data: scores.map((score) => ({
      ...{ computed: score.share, attempts: 1, daysLate: 0, isOverridden: false, isExcused: false },
      ...score,
    })),
  });
}

test("the totals that SQL adds up are those of the pure function, for any shares and pools", async () => {
  const random = seededRandom(7);
  const learners = await Promise.all(Array.from({ length: 12 }, () => aPerson()));
  const instructor = await aPerson({ role: "instructor" });
  const course = await aCourse({ instructor: [instructor], learner: learners });
  const pools = [
    [
      { choose: 2, points: 3, slugs: SLUGS.slice(0, 3) },
      { choose: 1, points: 10, slugs: ["encoder"] },
    ],
    [{ choose: 3, points: 2.5, slugs: SLUGS }],
    [{ choose: 4, points: 1, slugs: SLUGS.slice(0, 2) }],
  ];
  const assignments = await Promise.all(pools.map((items) => anAssignment(course.id, { items })));
  const scores = learners.flatMap(({ id: userId }) =>
    assignments.flatMap((assignmentId, i) =>
      pools[i]!.flatMap(({ slugs }) => slugs)
        .filter(() => random() < 0.7)
        .map((slug) => ({ assignmentId, userId, slug, share: random() < 0.1 ? null : Math.floor(random() * 5) / 4 })),
    ),
  );
  await store(scores);
  const { rows } = (await readGradebook(instructor, course.id, DEFAULT_QUERY))!;
  expect(rows).toHaveLength(12);
  for (const row of rows) {
    const totals = assignments.map((assignmentId, i) =>
      assignmentTotal(
        pools[i]!,
        (slug) =>
          scores.find((s) => s.userId === row.userId && s.assignmentId === assignmentId && s.slug === slug)?.share ??
          null,
      ),
    );
    for (const [i, { points }] of totals.entries())
      expect(row.cells[assignments[i]!]?.points ?? 0).toBeCloseTo(points, 9);
    expect(row.points).toBeCloseTo(
      totals.reduce((sum, { points }) => sum + points, 0),
      9,
    );
    expect(row.fullPoints).toBeCloseTo(
      totals.reduce((sum, { fullPoints }) => sum + fullPoints, 0),
      9,
    );
  }
});

/** Four learners, each with one thing that there is to see of a score. */
async function aClass() {
  const [ada, bob, cleo, dan] = [
    await aPerson({ name: "Ada" }),
    await aPerson({ name: "bob" }),
    await aPerson({ name: "Cleo" }),
    await aPerson({ name: "Dan" }),
  ];
  const instructor = await aPerson({ role: "instructor" });
  const course = await aCourse({ instructor: [instructor], learner: [ada, bob, cleo, dan] });
  const assignmentId = await anAssignment(course.id, { dueInDays: -2, closesInDays: -1 });
  await store([
    { assignmentId, userId: ada.id, slug: "rnn-step", share: 0.5, daysLate: 2 },
    { assignmentId, userId: bob.id, slug: "rnn-step", share: 1, isOverridden: true },
    { assignmentId, userId: cleo.id, slug: "rnn-step", share: null, isExcused: true },
  ]);
  return { course, instructor, assignmentId, ada, bob, cleo, dan };
}

test("late, overridden, excused and missing are told apart, and who is excused has nothing to reach", async () => {
  const { course, instructor, assignmentId } = await aClass();
  const { rows, total } = (await readGradebook(instructor, course.id, DEFAULT_QUERY))!;
  expect(total).toBe(4);
  expect(
    rows.map(({ name, points, fullPoints, cells }) => [name, points, fullPoints, cells[assignmentId]]),
  ).toMatchObject([
    ["Ada", 5, 10, { daysLate: 2, isMissing: false }],
    ["bob", 10, 10, { isOverridden: true, isMissing: false }],
    ["Cleo", 0, 0, { isExcused: true, isMissing: false }],
    ["Dan", 0, 10, { isMissing: true, points: 0 }],
  ]);
});

test("what an extension still lets in is not missing", async () => {
  const { course, instructor, assignmentId, dan } = await aClass();
  const extension = { assignmentId, kind: "extension", dueAt: daysFromNow(3), reason: "ill", userId: dan.id };
  await database().allowance.create({ data: extension });
  const { rows } = (await readGradebook(instructor, course.id, { ...DEFAULT_QUERY, q: "dan" }))!;
  expect(rows).toMatchObject([{ name: "Dan", cells: {} }]);
});

test.each([
  ["by name", {}, ["Ada", "bob", "Cleo", "Dan"]],
  ["by name, backwards", { descending: true }, ["Dan", "Cleo", "bob", "Ada"]],
  ["by total", { sort: "total", descending: true }, ["bob", "Ada", "Dan", "Cleo"]],
  ["only who is late", { state: "late" }, ["Ada"]],
  ["only what is missing", { state: "missing" }, ["Dan"]],
  ["only who is excused", { state: "excused" }, ["Cleo"]],
  ["only what was overridden", { state: "overridden" }, ["bob"]],
  ["by a part of the name, however written", { q: "BO" }, ["bob"]],
  ["a page further on", { offset: 3 }, ["Dan"]],
] as const)("the gradebook can be asked for %s", async (_, query, names) => {
  const { course, instructor } = await aClass();
  const book = await readGradebook(instructor, course.id, { ...DEFAULT_QUERY, ...query });
  expect(book?.rows.map(({ name }) => name)).toEqual(names);
});

test("sorted by an assignment, and with its exercises, the gradebook shows its points and shares", async () => {
  const { course, instructor, assignmentId } = await aClass();
  const query = { ...DEFAULT_QUERY, sort: assignmentId, descending: true, open: assignmentId };
  const { rows } = (await readGradebook(instructor, course.id, query))!;
  expect(rows.slice(0, 2).map(({ name, exercises }) => [name, exercises["rnn-step"]])).toEqual([
    ["bob", { share: 1, attempts: 1, daysLate: 0, isOverridden: true, isExcused: false, isMissing: false }],
    ["Ada", { share: 0.5, attempts: 1, daysLate: 2, isOverridden: false, isExcused: false, isMissing: false }],
  ]);
  const byExercise = { ...query, sort: "exercise:rnn-step", descending: false };
  const sorted = (await readGradebook(instructor, course.id, byExercise))!.rows.map(({ name }) => name);
  expect(sorted).toEqual(["Cleo", "Dan", "Ada", "bob"]);
});

test("of the opened assignment each exercise that is missing says so, as far as it still counts and the learner's end has come", async () => {
  const { course, instructor, ada, bob, dan } = await aClass();
  const items = [{ slugs: ["rnn-step"] }, { choose: 1, slugs: ["gru-cell", "softmax"] }];
  const open = await anAssignment(course.id, { title: "Week 2", items, dueInDays: -2, closesInDays: -1 });
  await store([
    { assignmentId: open, userId: ada.id, slug: "gru-cell", share: 0.5 },
    { assignmentId: open, userId: bob.id, slug: "rnn-step", share: 0, isOverridden: true },
  ]);
  const extension = { assignmentId: open, kind: "extension", dueAt: daysFromNow(3), reason: "ill", userId: dan.id };
  await database().allowance.create({ data: extension });
  const { rows } = (await readGradebook(instructor, course.id, { ...DEFAULT_QUERY, open }))!;
  const missing = rows.map(({ name, exercises }) => [
    name,
    Object.keys(exercises).filter((slug) => exercises[slug]!.isMissing),
  ]);
  expect(missing).toEqual([
    ["Ada", ["rnn-step"]],
    ["bob", ["gru-cell", "softmax"]],
    ["Cleo", ["rnn-step", "gru-cell", "softmax"]],
    ["Dan", []],
  ]);
});

test("a cell shows the score with its explanation and every override", async () => {
  const { course, instructor, assignmentId, ada } = await aClass();
  const override = { assignmentId, userId: ada.id, slug: "rnn-step", share: 0.75, reason: "shown at the blackboard" };
  await database().override.create({ data: { ...override, createdById: instructor.id } });
  await database().$transaction((tx) => projectAssignmentScores(tx, { assignmentId }));
  const address = { courseId: course.id, assignmentId, learnerId: ada.id, slug: undefined };
  expect(await readCell(instructor, address)).toMatchObject({
    ...{ slug: "rnn-step", mayEdit: true, learner: { name: "Ada" }, assignment: { title: "Week 1" } },
    score: {
      share: 0.75,
      isOverridden: true,
      explanation: [expect.stringContaining("has set the score"), expect.anything()],
    },
    overrides: [{ share: 0.75, reason: "shown at the blackboard", by: "Some Body" }],
  });
  expect(await readCell(instructor, { ...address, learnerId: instructor.id })).toBeNull();
});

test("an address that is none leads to no cell, no gradebook and no export", async () => {
  const { course, instructor, assignmentId, ada } = await aClass();
  const address = { courseId: course.id, assignmentId, learnerId: ada.id, slug: undefined };
  for (const wrong of [{ courseId: "x" }, { assignmentId: "x" }, { learnerId: "x" }])
    expect(await readCell(instructor, { ...address, ...wrong })).toBeNull();
  expect(await readGradebook(instructor, "x", DEFAULT_QUERY)).toBeNull();
  expect(await exportGradebook(instructor, "x", "csv")).toBeNull();
});

const SEES: Record<CourseRole | "removed" | "elsewhere" | "stranger", boolean> = {
  ...{ instructor: true, assistant: true, learner: false, observer: false },
  ...{ removed: false, elsewhere: false, stranger: false },
};

test.each(Object.entries(SEES))("grades and the %s of a course: %s", async (who, sees) => {
  const { course, assignmentId, ada } = await aClass();
  const viewer: Viewer = await aPerson({ role: who === "elsewhere" ? "instructor" : "learner" });
  if (who === "elsewhere") await aCourse({ instructor: [viewer] });
  else if (who !== "stranger")
    await database().enrollment.create({
      data: {
        ...{ courseId: course.id, userId: viewer.id, role: who === "removed" ? "instructor" : who },
        removedAt: who === "removed" ? new Date() : null,
      },
    });
  const address = { courseId: course.id, assignmentId, learnerId: ada.id, slug: "rnn-step" };
  expect((await readGradebook(viewer, course.id, DEFAULT_QUERY)) !== null).toBe(sees);
  expect((await readCell(viewer, address)) !== null).toBe(sees);
  expect((await readCell(viewer, address))?.mayEdit ?? false).toBe(who === "instructor");
  for (const form of ["csv", "json"] as const)
    expect((await exportGradebook(viewer, course.id, form)) !== null).toBe(sees);
});

test("the export has everybody with points and states, and no name in it is run by a spreadsheet", async () => {
  const { course, instructor, ada } = await aClass();
  await database().user.update({ where: { id: ada.id }, data: { name: '=HYPERLINK("http://evil")' } });
  const csv = (await exportGradebook(instructor, course.id, "csv"))!;
  expect(csv).toContain(`"'=HYPERLINK(""http://evil"")"`);
  expect(csv).toContain("Name,E-mail,Section,Points,Of,Week 1 (10),Week 1: state");
  expect(csv).toMatch(/Dan,.*,0,10,0,missing/);
  const data = JSON.parse((await exportGradebook(instructor, course.id, "json"))!);
  expect(data.learners).toHaveLength(4);
  expect(data.assignments[0].dueAt).toMatch(/^\d{4}-.*Z$/);
});

test("a view can be exported as it is shown: filtered, sorted, with the exercises of the opened assignment", async () => {
  const { course, instructor, assignmentId } = await aClass();
  const query = { ...DEFAULT_QUERY, sort: "total", descending: true, open: assignmentId, offset: 1 };
  const read = async (change = {}) =>
    (await exportGradebook(instructor, course.id, "csv", { ...query, ...change }))!.trim().split("\r\n");
  const [head, ...lines] = await read();
  expect(head).toMatch(/,Week 1 \(10\),Week 1: state,Week 1: [^,]+,Week 1: [^,]+: state$/);
  expect(lines.map((line) => line.split(",")[0])).toEqual(["bob", "Ada", "Dan", "Cleo"]);
  expect(lines.map((line) => line.split(",").slice(-2))).toEqual([
    ["10", "overridden"],
    ["5", "2 days late"],
    ["", "missing"],
    ["", "excused"],
  ]);
  expect((await read({ state: "late" })).slice(1)).toEqual([expect.stringMatching(/^Ada,/)]);
});
