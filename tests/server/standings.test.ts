import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { seededRandom } from "#scripts/seed-cohort/random.ts";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { finishGrading } from "#server/grading-work.ts";
import { openHint } from "#server/hints/write.ts";
import { projectStandings } from "#server/projection/standings.ts";
import { submit } from "#server/submissions/write.ts";
import { aPerson } from "../support/people.ts";
import { aReport } from "../support/reports.ts";

const versions = new Map<string, string>();

beforeAll(async () => {
  await loadExercises();
  for (const { slug, currentVersionId } of await database().exercise.findMany()) versions.set(slug, currentVersionId!);
});

type Verdict = { score: number; mistake?: string };

async function handIn(viewer: Viewer, slug: string, { score, mistake }: Verdict): Promise<string> {
  const sent = await submit(viewer, { slug, versionId: versions.get(slug)!, code: "" });
  if (!sent.ok) throw new Error(sent.message);
  const { id } = await database().grading.findFirstOrThrow({ where: { submissionId: sent.value.id } });
  const named = mistake === undefined ? [] : [{ id: mistake, message: `You made ${mistake}.`, cases: [0] }];
  const diagnosis = named.map((one) => ({ ...one, evidence: "mistake" as const }));
  await finishGrading(id, aReport({ status: score === 1 ? "passed" : "failed", score, diagnosis }));
  return sent.value.id;
}

const standings = (userIds: string[]) =>
  database().standing.findMany({ where: { userId: { in: userIds } }, orderBy: [{ userId: "asc" }, { slug: "asc" }] });
const episodes = (userIds: string[]) =>
  database().mistakeEpisode.findMany({
    where: { userId: { in: userIds } },
    orderBy: [{ userId: "asc" }, { slug: "asc" }, { from: "asc" }, { mistake: "asc" }],
  });

test("a submission, its verdict and a hint are in the learner's standing at once", async () => {
  const learner = await aPerson();
  const sent = await submit(learner, { slug: "rnn-step", versionId: versions.get("rnn-step")!, code: "" });
  expect(sent.ok).toBe(true);
  expect(await standings([learner.id])).toMatchObject([{ state: "trying", share: null, attempts: 1, minutes: 1 }]);
  const firstId = await handIn(learner, "rnn-step", { score: 0.5, mistake: "transposed" });
  expect(await standings([learner.id])).toMatchObject([{ state: "trying", share: 0.5, attempts: 2, minutes: 1 }]);
  await openHint(learner, { slug: "rnn-step", versionId: versions.get("rnn-step")!, position: 0 }, "test");
  expect(await episodes([learner.id])).toMatchObject([{ mistake: "transposed", firstId, until: null, lastHint: 0 }]);
  await handIn(learner, "rnn-step", { score: 1 });
  expect(await standings([learner.id])).toMatchObject([{ state: "solved", attempts: 3, attemptsToSolve: 3 }]);
  expect(await episodes([learner.id])).toMatchObject([{ message: "You made transposed.", until: expect.any(Date) }]);
});

test("standings and episodes written fact by fact are those that computing everything anew gives", async () => {
  const random = seededRandom(6);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const learners = await Promise.all([aPerson(), aPerson(), aPerson()]);
  const outcomes: Verdict[] = [
    { score: 1 },
    { score: 0.5 },
    { score: 0.5, mistake: "a" },
    { score: 0.2, mistake: "b" },
  ];
  for (let i = 0; i < 60; i++) {
    const [learner, slug] = [pick(learners), pick(["rnn-step", "gru-cell", "softmax"])];
    if (random() < 0.8) await handIn(learner, slug, pick(outcomes));
    else await openHint(learner, { slug, versionId: versions.get(slug)!, position: 0 }, "test");
  }
  const ids = learners.map(({ id }) => id);
  const [written, held] = [await standings(ids), await episodes(ids)];
  expect([written.length, held.length > 5]).toEqual([9, true]);
  const where = { userId: { in: ids } };
  await database().standing.deleteMany({ where });
  await database().mistakeEpisode.deleteMany({ where });
  await database().$transaction((tx) => projectStandings(tx, {}));
  expect([await standings(ids), await episodes(ids)]).toEqual([written, held]);
});

test("a new version of an exercise that is scored in another way changes the standings", async () => {
  const [learner, slug] = [await aPerson(), "rnn-step"];
  await handIn(learner, slug, { score: 0 });
  await handIn(learner, slug, { score: 1 });
  const folder = await mkdtemp(join(tmpdir(), "gradcheck-exercises-"));
  await cp(join("exercises", slug), join(folder, slug), { recursive: true });
  const path = join(folder, slug, "exercise.json");
  const metadata = JSON.parse(await readFile(path, "utf8"));
  await writeFile(path, JSON.stringify({ ...metadata, policy: { penaltyPercent: 30 } }));
  const { errors } = await loadExercises(async () => new Map(), folder);
  await rm(folder, { recursive: true });
  expect(errors).toEqual([]);
  expect(await standings([learner.id])).toMatchObject([{ state: "solved", share: 0.7 }]);
});
