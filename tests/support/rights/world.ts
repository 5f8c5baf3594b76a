import type { AccountRole, Viewer } from "#domain/permissions.ts";
import { database } from "#server/database.ts";
import { tanhFiles } from "../engine.ts";
import { aVersion } from "../exercises.ts";
import { aCourse, aPerson } from "../people.ts";
import { aReport } from "../reports.ts";
import { type Authored, anAuthored } from "./authored.ts";
import { MISTAKE, SLUG, writtenIn } from "./names.ts";
import { ACCOUNTS, type Account } from "./roles.ts";

/** One person's work, each piece with their mark in it. */
export type Work = { personId: string; submissionId: string; answersId: string; runId: string };
export type Place = {
  courseId: string;
  joinCode: string;
  assignmentId: string;
  sectionId: string;
  /** A regrade of a submission of theirs, which has been graded. */
  regradeId: string;
  /** Who learns there. */
  learnerId: string;
  /** The slug of an exercise that the course alone has, and its version. */
  exerciseId: string;
  exerciseVersionId: string;
} & Authored;
export type World = {
  people: Record<Account, Viewer>;
  work: Record<Account, Work>;
  here: Place;
  elsewhere: Place;
  /** Of rnn-step. */
  versionId: string;
  /** The version of an exercise by hand, and its slug. */
  byHandId: string;
  byHandSlug: string;
};

const ACCOUNT_ROLE: Partial<Record<Account, AccountRole>> = {
  ...{ admin: "admin", instructor: "instructor", removedInstructor: "instructor", instructorElsewhere: "instructor" },
};

/** Found in everything of a person that is theirs alone. */
export const markOf = ({ id }: Viewer) => `mark of ${id}`;

/**
 * Two courses with people of every role, everybody with work of their own. rnn-step is published already, and so is the
 * exercise by hand.
 */
export async function aWorld(byHandSlug: string): Promise<World> {
  const [versionId, byHandId] = [await currentVersion(SLUG), await currentVersion(byHandSlug)];
  const people = await byAccount((role) => aPerson({ role: ACCOUNT_ROLE[role] ?? "learner", name: `The ${role}` }));
  const work = await byAccount((role) => workOf(people[role], { versionId, byHandId, byHandSlug }));
  const { learner, otherLearner, observer, assistant, instructor, removedLearner, removedInstructor } = people;
  const here = await aPlace(work.learner, {
    learner: [learner, otherLearner, removedLearner],
    ...{ observer: [observer], assistant: [assistant], instructor: [instructor, removedInstructor] },
  });
  await database().enrollment.updateMany({
    where: { userId: { in: [removedLearner.id, removedInstructor.id] } },
    data: { removedAt: new Date() },
  });
  const { instructorElsewhere, learnerElsewhere } = people;
  const elsewhere = await aPlace(work.learnerElsewhere, {
    instructor: [instructorElsewhere],
    learner: [learnerElsewhere],
  });
  return { people, work, here, elsewhere, versionId, byHandId, byHandSlug };
}

async function currentVersion(slug: string): Promise<string> {
  return (await database().exercise.findUniqueOrThrow({ where: { slug } })).currentVersionId!;
}

async function byAccount<T>(make: (role: Account) => Promise<T>): Promise<Record<Account, T>> {
  const made: [Account, T][] = [];
  for (const role of ACCOUNTS) made.push([role, await make(role)]);
  return Object.fromEntries(made) as Record<Account, T>;
}

async function aPlace({ submissionId }: Work, people: Parameters<typeof aCourse>[0]): Promise<Place> {
  const { id: courseId, joinCode } = await aCourse(people);
  const item = { position: 0, points: 1, exercises: { create: { slug: SLUG, position: 0 } } };
  const { id: assignmentId } = await database().assignment.create({
    data: {
      courseId,
      title: "Week 3",
      late: { kind: "hard-close" },
      publishedAt: new Date(0),
      items: { create: item },
    },
  });
  const { id: sectionId } = await database().section.create({ data: { courseId, name: "Tutorial 1" } });
  await writeExercise(courseId);
  const exerciseId = `of-a-course-${courseId.slice(-12)}`;
  const exerciseVersionId = await aVersion(exerciseId, await tanhFiles(), { courseId, isCurrent: true });
  const exercise = { exerciseId, exerciseVersionId, ...(await anAuthored(exerciseId)) };
  const regradeId = await aRegrade(courseId, submissionId);
  return { courseId, joinCode, assignmentId, sectionId, regradeId, learnerId: people!.learner![0]!.id, ...exercise };
}

async function aRegrade(courseId: string, submissionId: string): Promise<string> {
  const { id: beforeId } = await database().grading.findFirstOrThrow({
    where: { submissionId },
    orderBy: { queuedAt: "desc" },
  });
  const report = aReport({ status: "passed", score: 1 }) as object;
  const item = { submissionId, beforeId, seed: "seed", gradedAt: new Date(0), report, status: "passed", score: 1 };
  const { id } = await database().regrade.create({
    data: { courseId, slug: SLUG, choice: { words: [] }, items: { create: item } },
    select: { id: true },
  });
  return id;
}

/** With a draft that was saved once, and that is no exercise yet. */
async function writeExercise(courseId: string): Promise<void> {
  const slug = writtenIn(courseId);
  const change = { path: "prompt.md", text: "Begun", before: null };
  await database().exercise.create({
    data: {
      ...{ slug, courseId },
      draft: {
        create: { files: { "prompt.md": "Begun" }, revision: 1, changes: { create: { ...change, revision: 1 } } },
      },
    },
  });
}

type Exercises = Pick<World, "versionId" | "byHandId" | "byHandSlug">;

async function workOf(viewer: Viewer, { versionId, byHandId, byHandSlug }: Exercises): Promise<Work> {
  const userId = viewer.id;
  const code = `// ${markOf(viewer)}`;
  const report = aReport({ console: { lines: [markOf(viewer)], droppedLines: 0 } }) as object;
  const graded = { gradedAt: new Date(0), report };
  const grading = { ...graded, seed: "seed", status: "failed", score: 0 };
  const gradings = { create: [{ ...grading, queuedAt: new Date(0) }, grading] };
  const [{ id: submissionId }, { id: answersId }, { id: runId }] = [
    await database().submission.create({ data: { userId, versionId, slug: SLUG, code, gradings } }),
    await database().submission.create({
      data: { userId, versionId: byHandId, slug: byHandSlug, code: JSON.stringify({ sum: markOf(viewer) }), gradings },
    }),
    await database().run.create({ data: { userId, versionId, code, ...graded } }),
  ];
  await database().variant.create({ data: { userId, versionId: byHandId, seed: "seed", numbers: { a: [1.5, 2.5] } } });
  await database().comment.create({ data: { submissionId, authorId: userId, kind: "question", text: markOf(viewer) } });
  await database().draft.create({ data: { userId, slug: SLUG, code, revision: 1, savedAt: new Date(0) } });
  const held = { mistake: MISTAKE, message: "Mixed up.", from: new Date(0), attempts: 1, minutes: 1 };
  await database().mistakeEpisode.create({ data: { userId, slug: SLUG, firstId: submissionId, ...held } });
  await database().hintOpening.create({ data: { userId, slug: SLUG, position: 0, versionId } });
  return { personId: userId, submissionId, answersId, runId };
}
