import { readFileSync } from "node:fs";
import { expect, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { versionOf } from "#grader/version.ts";
import { database } from "#server/database.ts";
import { type RegradePreview, readRegrade } from "#server/regrading/read.ts";
import { type NewRegrade, PreviewQuery } from "#server/regrading/schema.ts";
import { startRegrade } from "#server/regrading/start.ts";
import { readSubmissions } from "#server/submissions/read.ts";
import { submit } from "#server/submissions/write.ts";
import { anAssignment } from "./an-assignment.ts";
import { aCourse, aPerson } from "./people.ts";

const SLUG = "rnn-step";
export const PATIENT = { timeout: 50_000, interval: 50 };

/** Right by the version in exercises/, and wrong by the other one. */
export const RIGHT = readFileSync(`exercises/${SLUG}/alternatives/loops.ts`, "utf8");
/** Right by the other version alone. */
export const WITHOUT_BIAS = readFileSync(`exercises/${SLUG}/mistakes/bias-left-out.ts`, "utf8");
export const WRONG = "export function rnnStep(x: Vector): Vector { return x.map(() => 2); }";
export const ENDLESS = "export function rnnStep(): number[] { for (;;) {} }";

/** Publishes a version of rnn-step that wants the bias left out. Answers its id. */
export async function publishWithoutBias(): Promise<string> {
  const { currentVersion } = await database().exercise.findUniqueOrThrow({
    where: { slug: SLUG },
    select: { currentVersion: { select: { files: true } } },
  });
  const files = { ...(currentVersion!.files as Record<string, string>), "reference.ts": WITHOUT_BIAS };
  const { id } = await database().exerciseVersion.create({
    data: { slug: SLUG, contentHash: versionOf(files), files, seeds: ["one", "two", "three"] },
    select: { id: true },
  });
  await database().publication.create({ data: { slug: SLUG, versionId: id, summary: "The bias is left out." } });
  return id;
}

export type Class = { course: string; instructor: Viewer; learners: Viewer[]; assignment: string };

/** A course with an assignment of rnn-step, worth 10 points. */
export async function aClass(size = 2, given: Parameters<typeof anAssignment>[1] = {}): Promise<Class> {
  const names = Array.from({ length: size }, (_, i) => `Learner ${i + 1}`);
  const learners = await Promise.all(names.map((name) => aPerson({ name })));
  const instructor = await aPerson({ role: "instructor", name: "Ines Instructor" });
  const { id: course } = await aCourse({ learner: learners, instructor: [instructor] });
  return { course, instructor, learners, assignment: await anAssignment(course, given) };
}

type HandedIn = { learner: Viewer; versionId: string; code: string };

/** Hands in, and waits for the verdicts of a worker. Answers the submissions' ids. */
export async function handIn(all: HandedIn[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { learner, ...input } of all) {
    const sent = await submit(learner, { slug: SLUG, ...input });
    if (!sent.ok) throw new Error(sent.message);
    ids.push(sent.value.id);
  }
  const waiting = { submissionId: { in: ids }, gradedAt: null };
  await vi.waitFor(async () => expect(await database().grading.count({ where: waiting })).toBe(0), PATIENT);
  return ids;
}

export const choiceOf = (courseId: string, given: Partial<NewRegrade> = {}): NewRegrade => ({
  ...{ courseId, slug: SLUG, versionId: null, answered: "any", assignmentId: null, sectionId: null },
  ...{ learners: "", which: "all" },
  ...given,
});

export type Started = { courseId: string; regradeId: string };

export async function begin(viewer: Viewer, choice: NewRegrade): Promise<Started> {
  const started = await startRegrade(viewer, choice);
  if (!started.ok) throw new Error(started.message);
  return { courseId: choice.courseId, regradeId: started.value.id };
}

export async function look(viewer: Viewer, address: Started, query: object = {}): Promise<RegradePreview> {
  return (await readRegrade(viewer, address, PreviewQuery.parse(query))) ?? expect.fail("there is no such regrade");
}

/** Begins a regrade and waits for a worker to have graded all of it. */
export async function previewed(viewer: Viewer, choice: NewRegrade): Promise<Started> {
  const address = await begin(viewer, choice);
  await vi.waitFor(async () => expect((await look(viewer, address)).state).toBe("previewed"), PATIENT);
  return address;
}

/** What a learner sees of their submissions, newest first. */
export const verdictsOf = async (learner: Viewer, viewer = learner) =>
  (await readSubmissions(viewer, SLUG, learner.id)).map(({ verdict }) => verdict);
