import "server-only";
import { type AllowanceFact, effectiveDates } from "#domain/assignment/rules.ts";
import { LatePolicyChoice } from "#domain/assignment.ts";
import { endsAt } from "#domain/gradebook/ends-at.ts";
import { database } from "../database.ts";
import { ofCourse } from "../exercises/access.ts";
import { readCatalogue } from "../exercises/read.ts";

export type GradebookColumn = {
  id: string;
  title: string;
  dueAt: Date | null;
  /** From when on what is not there is missing, where nothing else was allowed. */
  endsAt: Date | null;
  fullPoints: number;
  /** So many of each item's exercises count. */
  items: { choose: number; slugs: string[] }[];
  exercises: { slug: string; title: string; points: number }[];
};

/** When an assignment ends for learners whom other dates were allowed. */
export type OwnEnd = { assignmentId: string; userId: string; endsAt: Date | null };

export type Columns = { columns: GradebookColumn[]; ownEnds: OwnEnd[] };

/** A course's published assignments in the order in which they are due. For those whose right was asked for already. */
export async function readColumns(courseId: string): Promise<Columns> {
  const [course, catalogue] = await Promise.all([readAssignments(courseId), readCatalogue(ofCourse(courseId))]);
  const titles = new Map(catalogue.map(({ slug, title }) => [slug, title]));
  const end = (dates: Parameters<typeof endsAt>[0], late: unknown) =>
    endsAt(dates, LatePolicyChoice.parse(late), course.lateDays);
  const columns = course.assignments.map((assignment) => ({
    ...{ id: assignment.id, title: assignment.title, dueAt: assignment.dueAt },
    endsAt: end(assignment, assignment.late),
    fullPoints: assignment.items.reduce(
      (sum, { choose, points, exercises }) => sum + points * Math.min(choose, exercises.length),
      0,
    ),
    items: assignment.items.map(({ choose, exercises }) => ({ choose, slugs: exercises.map(({ slug }) => slug) })),
    exercises: assignment.items.flatMap(({ points, exercises }) =>
      exercises.map(({ slug }) => ({ slug, title: titles.get(slug) ?? slug, points })),
    ),
  }));
  const ownEnds = course.assignments.flatMap((assignment) =>
    [...extensionsByLearner(assignment.allowances)].map(([userId, extensions]) => ({
      ...{ assignmentId: assignment.id, userId },
      endsAt: end(effectiveDates(assignment, extensions), assignment.late),
    })),
  );
  return { columns, ownEnds };
}

function readAssignments(courseId: string) {
  const inSection = { where: { role: "learner", removedAt: null }, select: { userId: true } };
  return database().course.findUniqueOrThrow({
    where: { id: courseId },
    select: {
      lateDays: true,
      assignments: {
        where: { publishedAt: { not: null } },
        orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
        select: {
          ...{ id: true, title: true, opensAt: true, dueAt: true, closesAt: true, late: true },
          items: {
            orderBy: { position: "asc" },
            select: { choose: true, points: true, exercises: { orderBy: { position: "asc" }, select: { slug: true } } },
          },
          allowances: {
            where: { withdrawnAt: null, kind: "extension" },
            select: {
              ...{ id: true, userId: true, dueAt: true, closesAt: true, createdAt: true },
              section: { select: { enrollments: inSection } },
            },
          },
        },
      },
    },
  });
}

type StoredExtension = Awaited<ReturnType<typeof readAssignments>>["assignments"][number]["allowances"][number];

function extensionsByLearner(extensions: readonly StoredExtension[]): Map<string, AllowanceFact[]> {
  const byLearner = new Map<string, AllowanceFact[]>();
  for (const { userId, section, ...extension } of extensions) {
    const scope = userId === null ? ("section" as const) : ("learner" as const);
    const whom = userId === null ? (section?.enrollments.map((enrollment) => enrollment.userId) ?? []) : [userId];
    for (const one of whom)
      byLearner.set(one, [...(byLearner.get(one) ?? []), { ...extension, kind: "extension", scope }]);
  }
  return byLearner;
}
