import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "#server/database.ts";
import { override } from "#server/gradebook/write.ts";
import { applyRegrade } from "#server/regrading/apply.ts";
import { ScoresQuery } from "#server/regrading/schema.ts";
import { readScoreChanges } from "#server/regrading/scores.ts";
import { finishItem, startItem } from "#server/regrading/work.ts";
import { aClass, begin, type Class, choiceOf, publishWithoutBias, type Started } from "../../support/regrading.ts";
import { aReport } from "../../support/reports.ts";
import { loadRnnStep } from "../../support/submissions.ts";

let [versionId, target] = ["", ""];

beforeAll(async () => {
  versionId = await loadRnnStep();
  target = await publishWithoutBias();
});

const reportOf = (score: number) => aReport({ score, status: score === 1 ? "passed" : "failed" });

/** A submission that reached one score; its code says what it reaches in the regrade. */
async function handedIn({ id: userId }: Viewer, before: number, after: number): Promise<void> {
  const { score, status } = reportOf(before);
  const graded = { gradedAt: new Date(), report: reportOf(before) as object, score, status };
  await database().submission.create({
    data: {
      userId,
      versionId,
      slug: "rnn-step",
      code: String(after),
      gradings: { create: { seed: "seed", ...graded } },
    },
  });
}

/** As a worker would, with the scores that the submissions say. */
async function regraded({ instructor, course }: Class): Promise<Started> {
  const address = await begin(instructor, choiceOf(course, { versionId: target }));
  const strand = { id: address.regradeId, strand: 0, strands: 1, item: null, failures: 0 };
  const next = () => startItem(strand, { resumes: false });
  for (let task = await next(); task; task = await next()) await finishItem(task, reportOf(Number(task.code)));
  return address;
}

async function changes({ instructor }: Class, address: Started, which: "all" | "raises") {
  const read = await readScoreChanges(instructor, address, ScoresQuery.parse({ which }));
  return read!.rows.map(({ learner, assignments }) => [
    learner,
    ...assignments.map(({ before, after, isOverridden }) => [before, after, isOverridden]),
  ]);
}

test("what would become of scores follows the rules that scores come from, for all and for raises alone", async () => {
  const made = await aClass(3);
  const [first, second, third] = made.learners;
  await handedIn(first!, 0.4, 0.2);
  await handedIn(first!, 0.3, 0.9);
  await handedIn(second!, 0.8, 0.1);
  await handedIn(third!, 0.5, 0.5);
  const address = await regraded(made);
  expect(await changes(made, address, "all")).toEqual([
    ["Learner 1", [0.4, 0.9, false]],
    ["Learner 2", [0.8, 0.1, false]],
  ]);
  expect(await changes(made, address, "raises")).toEqual([["Learner 1", [0.4, 0.9, false]]]);
});

test("what an instructor has set stays in the preview as well, and days late cost what they did", async () => {
  const made = await aClass(2, {
    late: { kind: "percent-per-day", percent: 10 },
    dueAt: new Date(Date.now() - 3_600_000),
  });
  const [first, second] = made.learners;
  for (const learner of [first!, second!]) await handedIn(learner, 1, 0.5);
  const by = { courseId: made.course, assignmentId: made.assignment, slug: "rnn-step", part: "", known: "" };
  await override(made.instructor, { ...by, learnerId: first!.id, percent: 70, reason: "Shown at the board" });
  expect(await changes(made, await regraded(made), "all")).toEqual([
    ["Learner 1", [0.7, 0.7, true]],
    ["Learner 2", [0.9, 0.45, false]],
  ]);
});

test("what the preview says of scores is what applying makes of them", async () => {
  const made = await aClass(4);
  const scores = [
    [0, 1],
    [0.25, 0.75],
    [1, 0],
    [0.5, 0.125],
  ];
  for (const [i, learner] of made.learners.entries())
    for (const [before, after] of [scores[i]!, scores[(i + 1) % 4]!]) await handedIn(learner, before!, after!);
  const address = await regraded(made);
  const foreseen = await changes(made, address, "all");
  await applyRegrade(made.instructor, { ...address, which: "all", chosen: [], reason: "A wrong case" });
  const rows = await database().assignmentScore.findMany({ where: { assignmentId: made.assignment } });
  const shares = made.learners.map(({ id, name }) => [name, rows.find(({ userId }) => userId === id)!.share]);
  expect(shares).toEqual(foreseen.map(([name, change]) => [name, (change as unknown[])[1]]));
  expect(shares).toHaveLength(4);
});
