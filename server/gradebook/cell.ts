import "server-only";
import type { AssignedScore } from "#domain/assignment/score.ts";
import type { Viewer } from "#domain/permissions.ts";
import { type ScoreTask, taskOf } from "#domain/score/task.ts";
import { enrolledAs, readMembership } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
import { readVersion } from "../exercises/read.ts";
import { computeScores } from "../projection/assignment-scores.ts";
import { CellAddress } from "./schema.ts";

export type OverrideLine = {
  id: string;
  part: string | null;
  share: number | null;
  reason: string;
  by: string | null;
  at: Date;
};

export type GradebookCell = {
  course: { id: string; title: string };
  assignment: { id: string; title: string };
  learner: { id: string; name: string; email: string };
  exercises: { slug: string; title: string; points: number }[];
  /** The exercise that was asked for, or the first. */
  slug: string;
  /** Parts by hand, which can have scores of their own. */
  parts: { id: string; title: string }[];
  /** Null while there is nothing that it could come from. */
  score: AssignedScore | null;
  /** Newest first. */
  overrides: OverrideLine[];
  mayEdit: boolean;
};

/** What is behind one cell of the gradebook, for those who may see grades; null for everybody else. */
export async function readCell(
  viewer: Viewer,
  address: Omit<CellAddress, "slug"> & { slug: string | undefined },
): Promise<GradebookCell | null> {
  if (!CellAddress.omit({ slug: true }).safeParse(address).success) return null;
  const membership = await readMembership(viewer, address.courseId, "see-grades");
  const found = membership && (await findCell(database(), address));
  if (!found) return null;
  const { assignment, learner, exercises } = found;
  const { slug, versionId, points } = exercises.find((exercise) => exercise.slug === address.slug) ?? exercises[0]!;
  const [titles, score, overrides] = await Promise.all([
    Promise.all(exercises.map(async (one) => ({ ...one, title: await titleOf(one) }))),
    readAssignedScore(assignment.id, learner.id, slug),
    readOverrides({ assignmentId: assignment.id, learnerId: learner.id, slug }),
  ]);
  const parts = await readParts(versionId);
  return {
    course: { id: address.courseId, title: membership.title },
    ...{ assignment, learner, slug, score, overrides },
    exercises: titles.map(({ slug: one, title, points: worth }) => ({ slug: one, title, points: worth })),
    parts: parts.map(({ id, title }) => ({ id, title })),
    mayEdit: membership.may("edit-grades") && points > 0,
  };
}

/** The assignment and the learner of a cell, when both belong to the course. */
export async function findCell(tx: Transaction, { courseId, assignmentId, learnerId }: Omit<CellAddress, "slug">) {
  const [assignment, learner] = [
    await tx.assignment.findFirst({
      where: { id: assignmentId, courseId, publishedAt: { not: null } },
      select: {
        ...{ id: true, title: true },
        items: {
          orderBy: { position: "asc" },
          select: {
            points: true,
            exercises: {
              orderBy: { position: "asc" },
              select: { slug: true, exercise: { select: { currentVersionId: true } } },
            },
          },
        },
      },
    }),
    await tx.user.findFirst({
      where: { id: learnerId, enrollments: { some: { courseId, ...enrolledAs("learner") } } },
      select: { id: true, name: true, email: true },
    }),
  ];
  if (!assignment || !learner) return null;
  const exercises = assignment.items.flatMap(({ points, exercises: of }) =>
    of.map(({ slug, exercise }) => ({ slug, points, versionId: exercise.currentVersionId })),
  );
  return exercises.length === 0
    ? null
    : { assignment: { id: assignment.id, title: assignment.title }, learner, exercises };
}

/** The parts of an exercise by hand; none of any other. */
export async function readParts(versionId: string | null): Promise<ScoreTask["parts"]> {
  return versionId === null ? [] : taskOf((await readVersion(versionId)).metadata).parts;
}

async function titleOf({ slug, versionId }: { slug: string; versionId: string | null }): Promise<string> {
  return versionId === null ? slug : (await readVersion(versionId)).metadata.title;
}

/** With its explanation, which no table keeps. */
async function readAssignedScore(assignmentId: string, userId: string, slug: string): Promise<AssignedScore | null> {
  const scores = await computeScores(database(), { assignmentId }, [userId]);
  return scores.find((score) => score.assignmentId === assignmentId && score.slug === slug) ?? null;
}

type OverridesOf = { assignmentId: string; learnerId: string; slug: string };

async function readOverrides({ assignmentId, learnerId, slug }: OverridesOf): Promise<OverrideLine[]> {
  const rows = await database().override.findMany({
    where: { assignmentId, userId: learnerId, slug },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, part: true, share: true, reason: true, createdAt: true, createdBy: { select: { name: true } } },
  });
  return rows.map(({ createdBy, createdAt, ...row }) => ({ ...row, by: createdBy?.name ?? null, at: createdAt }));
}
