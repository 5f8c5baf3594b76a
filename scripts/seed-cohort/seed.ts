import { randomUUID } from "node:crypto";
import { database } from "#server/database.ts";
import { readVersion } from "#server/exercises/read.ts";
import { projectAssignmentScores } from "#server/projection/assignment-scores.ts";
import { projectStandings } from "#server/projection/standings.ts";
import { step } from "../steps.ts";
import type { SeedCommand } from "./command.ts";
import { type SeedExercise, seedWork } from "./outcomes.ts";
import { seededRandom } from "./random.ts";
import { writeWork } from "./write-work.ts";

const WEEK_MS = 7 * 86_400_000;
const LEARNERS_AT_ONCE = 10;
const EXERCISES_PER_WEEK = 5;
const CASES = [
  "the smallest shapes",
  "a state that is not zero",
  "long sequences",
  "negative numbers",
  "shapes that differ",
];

export type Seeded = { courseId: string; learners: number; submissions: number };

/** Makes the course, its people, its assignments and their work. Refuses where anybody might be real. */
export async function seedCohort({ learners, exercises, submissions, title }: SeedCommand): Promise<Seeded> {
  await refuseNearPeople();
  const random = seededRandom(20_261_129);
  const content = await readExercises(exercises);
  const startedAt = new Date(Date.now() - Math.ceil(content.length / EXERCISES_PER_WEEK) * WEEK_MS);
  const courseId = await makeCourse(title, content, startedAt);
  const userIds = await makeLearners(courseId, learners);
  const difficulty = new Map(content.map(({ slug }) => [slug, random() * 2 - 1]));
  await inBatches("Writing what they did", userIds, (batch) =>
    writeWork(
      batch.flatMap((userId) => {
        const ability = random() * 3 - 1.5;
        return content.map((exercise, i) => ({
          ...{ userId, exercise, beganAt: beginning(startedAt, i, random) },
          work: seedWork({ exercise, submissions, ability, difficulty: difficulty.get(exercise.slug)!, random }),
        }));
      }),
    ),
  );
  await inBatches("Computing standings and scores", userIds, async (batch) => {
    for (const userId of batch)
      await database().$transaction(async (tx) => {
        await projectStandings(tx, { userId });
        await projectAssignmentScores(tx, { userId });
      });
  });
  await step("Bringing the planner's statistics up to date", () => database().$executeRawUnsafe("analyze"));
  return { courseId, learners, submissions: learners * content.length * submissions };
}

/** Addresses at example.org belong to nobody: they are the demo's, the tests' and ours. */
async function refuseNearPeople(): Promise<void> {
  const real = await database().user.count({ where: { email: { not: { endsWith: "@example.org" } } } });
  if (real > 0)
    throw new Error(
      `${real} accounts here may belong to people. Made-up learners belong into a database of their own.`,
    );
}

async function readExercises(count: number): Promise<SeedExercise[]> {
  const rows = await database().exercise.findMany({ where: { currentVersionId: { not: null } } });
  const versions = await Promise.all(
    rows.map(async ({ currentVersionId: id }) => [id!, await readVersion(id!)] as const),
  );
  const known = versions.toSorted(([, a], [, b]) => a.metadata.position - b.metadata.position).slice(0, count);
  if (known.length < count) throw new Error(`--exercises ${count}: only ${known.length} exercises are published.`);
  return known.map(([versionId, exercise]) => ({
    ...{ slug: exercise.slug, versionId, cases: CASES, hintCount: exercise.metadata.hints.length },
    mistakes: exercise.kind === "code" ? exercise.mistakes.map(({ id, message }) => ({ id, message })) : [],
  }));
}

async function makeCourse(title: string, exercises: SeedExercise[], startedAt: Date): Promise<string> {
  const instructor = await database().user.findFirst({ where: { role: "instructor" }, select: { id: true } });
  const { id } = await database().course.create({
    data: {
      title,
      sections: { create: ["A", "B", "C", "D"].map((name) => ({ name })) },
      ...(instructor && { enrollments: { create: { userId: instructor.id, role: "instructor" } } }),
    },
  });
  for (let i = 0; i < exercises.length; i += EXERCISES_PER_WEEK) {
    const week = i / EXERCISES_PER_WEEK;
    const dueAt = new Date(startedAt.getTime() + (week + 1) * WEEK_MS);
    const items = exercises.slice(i, i + EXERCISES_PER_WEEK).map(({ slug }, position) => ({
      ...{ position, points: 10, exercises: { create: { slug, position: 0 } } },
    }));
    await database().assignment.create({
      data: {
        ...{ courseId: id, title: `Week ${week + 1}`, late: { kind: "percent-per-day", percent: 10 } },
        ...{ dueAt, closesAt: new Date(dueAt.getTime() + WEEK_MS), publishedAt: startedAt, items: { create: items } },
      },
    });
  }
  return id;
}

async function makeLearners(courseId: string, count: number): Promise<string[]> {
  const sections = await database().section.findMany({ where: { courseId }, select: { id: true } });
  const run = randomUUID().slice(0, 8);
  const people = Array.from({ length: count }, (_, i) => ({
    ...{
      id: randomUUID(),
      email: `seeded-${run}-${i + 1}@example.org`,
      name: `Learner ${i + 1}`,
      passwordHash: "none",
    },
  }));
  await database().user.createMany({ data: people });
  await database().enrollment.createMany({
    data: people.map(({ id }, i) => ({
      ...{ courseId, userId: id, role: "learner", sectionId: sections[i % sections.length]!.id },
    })),
  });
  return people.map(({ id }) => id);
}

/** Each exercise in its week, some learners earlier and some too late. */
function beginning(startedAt: Date, index: number, random: () => number): Date {
  const week = Math.floor(index / EXERCISES_PER_WEEK);
  return new Date(startedAt.getTime() + (week + random() * 1.1) * WEEK_MS);
}

async function inBatches(title: string, ids: string[], work: (batch: string[]) => Promise<void>): Promise<void> {
  await step(title, async () => {
    for (let i = 0; i < ids.length; i += LEARNERS_AT_ONCE) {
      await work(ids.slice(i, i + LEARNERS_AT_ONCE));
      const done = Math.min(i + LEARNERS_AT_ONCE, ids.length);
      if (done % 100 < LEARNERS_AT_ONCE) process.stdout.write(`    ${done} of ${ids.length} learners\n`);
    }
  });
}
