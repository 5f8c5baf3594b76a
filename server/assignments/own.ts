import "server-only";
import { assignmentTotal } from "#domain/assignment-total.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Progress } from "#domain/progress.ts";
import type { Dates } from "#domain/score/dates.ts";
import type { HeldBack } from "#domain/visibility.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { readPath } from "../exercises/read.ts";
import { readAssignmentFacts } from "../projection/assignment-facts.ts";
import { lateDaysLeftOf, rulesOf, type ScoredExercise, scoresFrom } from "../projection/assignment-scores.ts";
import { readHeldBackIn } from "./held-back.ts";

export type OwnExercise = {
  slug: string;
  title: string;
  /** How far the exercise has come, in whatever course. */
  state: Progress["state"];
  points: number;
  /** Null while nothing counts, or while it is held back. */
  share: number | null;
  attempts: number;
  explanation: string[];
  heldBack: HeldBack | null;
};

export type OwnAssignment = {
  id: string;
  courseId: string;
  title: string;
  dates: Dates;
  isExcused: boolean;
  /** So many of the exercises count; they are worth `points` each. */
  items: { choose: number; exercises: OwnExercise[] }[];
  /** Null while any of it is held back. */
  points: number | null;
  fullPoints: number;
};

export type OwnWork = {
  assignments: OwnAssignment[];
  /** Null where no assignment of the course takes any. */
  lateDaysLeft: number | null;
};

/** A learner's own assignments in a course, by the date when they are due; null for who does not learn there. */
export async function readOwnAssignments(viewer: Viewer, courseId: string): Promise<OwnWork | null> {
  const membership = await readMembership(viewer, courseId);
  if (membership?.role !== "learner") return null;
  const [facts, path, rows] = await Promise.all([
    readAssignmentFacts(database(), { courseId }, [viewer.id]),
    readPath(viewer),
    readItems(courseId),
  ]);
  const [learner] = facts.learners;
  if (!learner) return { assignments: [], lateDaysLeft: null };
  const rules = rulesOf(learner, facts);
  const scores = await scoresFrom(database(), { courseId }, facts);
  const heldBackIn = await readHeldBackIn(
    viewer,
    facts.assignments.flatMap(({ slugs }) => slugs),
  );
  const lines = new Map(path.map((line) => [line.slug, line]));
  const own = (score: ScoredExercise | undefined, slug: string, { points, dates }: Held): OwnExercise => {
    const line = lines.get(slug);
    const heldBack = heldBackIn(slug, dates);
    const shown = heldBack ? { share: null, explanation: [] } : score;
    return {
      ...{ slug, title: line?.title ?? slug, points, heldBack, attempts: score?.attempts ?? 0 },
      state: line?.progress.state ?? "not-started",
      ...{ share: shown?.share ?? null, explanation: shown?.explanation ?? [] },
    };
  };
  const assignments = rows.map(({ id, title, items }): OwnAssignment => {
    const held = rules.get(id)!;
    const scoreOf = (slug: string) => scores.find((score) => score.assignmentId === id && score.slug === slug);
    const withScores = items.map(({ choose, points, exercises }) => ({
      ...{ choose, points, slugs: exercises.map(({ slug }) => slug) },
      exercises: exercises.map(({ slug }) => own(scoreOf(slug), slug, { points, dates: held.dates })),
    }));
    const total = assignmentTotal(withScores, (slug) => scoreOf(slug)?.share ?? null);
    const isHeldBack = withScores.some(({ exercises }) => exercises.some(({ heldBack }) => heldBack));
    return {
      ...{ id, courseId, title, dates: held.dates, isExcused: held.isExcused, fullPoints: total.fullPoints },
      items: withScores.map(({ choose, exercises }) => ({ choose, exercises })),
      points: isHeldBack ? null : total.points,
    };
  });
  return {
    assignments: assignments.toSorted((a, b) => dueOf(a) - dueOf(b) || (a.id < b.id ? -1 : 1)),
    lateDaysLeft: lateDaysLeftOf(learner, facts),
  };
}

type Held = { points: number; dates: Dates };

const dueOf = ({ dates: { dueAt, closesAt } }: OwnAssignment) =>
  (dueAt ?? closesAt)?.getTime() ?? Number.POSITIVE_INFINITY;

function readItems(courseId: string) {
  return database().assignment.findMany({
    where: { courseId, publishedAt: { not: null } },
    select: {
      ...{ id: true, title: true },
      items: {
        orderBy: { position: "asc" },
        select: { choose: true, points: true, exercises: { orderBy: { position: "asc" }, select: { slug: true } } },
      },
    },
  });
}

export type DueLine = Pick<OwnAssignment, "id" | "courseId" | "title" | "dates"> & { course: string };

/** What is due next in all of the viewer's courses: open, not excused, and not past. */
export async function readDue(viewer: Viewer, now = new Date()): Promise<DueLine[]> {
  const courses = await database().course.findMany({
    where: { archivedAt: null, enrollments: { some: { userId: viewer.id, role: "learner", removedAt: null } } },
    select: { id: true, title: true },
  });
  const all = await Promise.all(
    courses.map(async ({ id, title: course }) => {
      const facts = await readAssignmentFacts(database(), { courseId: id }, [viewer.id]);
      const [learner] = facts.learners;
      const rules = learner && rulesOf(learner, facts);
      return facts.assignments.flatMap(({ id: assignmentId, title }): DueLine[] => {
        const held = rules?.get(assignmentId);
        const due = held?.dates.dueAt;
        const isOpen = held && (held.dates.opensAt === null || held.dates.opensAt <= now);
        return held && due && due > now && isOpen && !held.isExcused
          ? [{ id: assignmentId, courseId: id, course, title, dates: held.dates }]
          : [];
      });
    }),
  );
  return all.flat().toSorted((a, b) => a.dates.dueAt!.getTime() - b.dates.dueAt!.getTime());
}
