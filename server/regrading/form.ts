import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { secondsToRegrade } from "#domain/regrading/duration.ts";
import { MAX_ITEMS } from "#domain/regrading/state.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { choose } from "./choose.ts";
import { type RegradableExercise, readRegradable } from "./exercises.ts";
import { readSpans } from "./rate.ts";
import type { NewRegrade, RegradeQuery } from "./schema.ts";
import { tooMany } from "./start.ts";

export type VersionOption = { id: string; hash: string; at: Date | null; summary: string; isCurrent: boolean };

export type RegradeForm = {
  exercises: RegradableExercise[];
  /** What can be chosen of the exercise; null while none is. */
  options: {
    /** Published ones, newest first. */
    versions: VersionOption[];
    /** Those that learners of the course answered. */
    answered: VersionOption[];
    assignments: { id: string; title: string }[];
    sections: { id: string; name: string }[];
  } | null;
  /** What the choice comes to; null while no exercise is chosen. */
  found: Found | null;
};

export type Found =
  | {
      ok: true;
      count: number;
      learners: number;
      waiting: number;
      /** Left out: they also count in a course where the viewer may not regrade. */
      elsewhere: number;
      /** Null while nothing is known of the rate. */
      estimateS: number | null;
    }
  | { ok: false; message: string; field?: string };

/** What can be regraded in a course, and what a choice comes to; null for who may not regrade there. */
export async function readRegradeForm(
  viewer: Viewer,
  courseId: string,
  query: RegradeQuery,
): Promise<RegradeForm | null> {
  if (!(await readMembership(viewer, courseId, "regrade"))) return null;
  const exercises = await readRegradable(courseId);
  const slug = exercises.find((exercise) => exercise.slug === query.slug)?.slug;
  if (!slug) return { exercises, options: null, found: null };
  const [options, found] = await Promise.all([readOptions(courseId, slug), find(viewer, { ...query, courseId, slug })]);
  return { exercises, options, found };
}

async function find(viewer: Viewer, choice: NewRegrade): Promise<Found> {
  const choosing = await choose(database(), viewer, choice);
  if (!choosing.ok) return choosing;
  const { chosen, waiting, elsewhere } = choosing;
  if (chosen.length > MAX_ITEMS) return { ok: false, message: tooMany(chosen.length) };
  const learners = new Set(chosen.map(({ userId }) => userId)).size;
  const estimateS = secondsToRegrade(chosen.length, await readSpans(choice.slug));
  return { ok: true, count: chosen.length, learners, waiting, elsewhere, estimateS };
}

async function readOptions(courseId: string, slug: string): Promise<NonNullable<RegradeForm["options"]>> {
  const learns = { enrollments: { some: { courseId, role: "learner", removedAt: null } } };
  const [publications, answered, assignments, sections] = await Promise.all([
    database().publication.findMany({
      where: { slug },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { at: true, summary: true, version: { select: VERSION } },
    }),
    database().exerciseVersion.findMany({
      where: { slug, submissions: { some: { user: learns } } },
      orderBy: { createdAt: "desc" },
      select: VERSION,
    }),
    database().assignment.findMany({
      where: { courseId, publishedAt: { not: null }, items: { some: { exercises: { some: { slug } } } } },
      orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }],
      select: { id: true, title: true },
    }),
    database().section.findMany({ where: { courseId }, orderBy: { name: "asc" }, select: { id: true, name: true } }),
  ]);
  const published = publications.map(({ at, summary, version }) => ({ ...optionOf(version), at, summary }));
  const versions = published.filter(({ id }, i) => published.findIndex((other) => other.id === id) === i);
  return { versions, answered: answered.map(optionOf), assignments, sections };
}

const VERSION = { id: true, contentHash: true, currentFor: { select: { slug: true } } } as const;

function optionOf({ id, contentHash, currentFor }: VersionRow): VersionOption {
  return { id, hash: contentHash.slice(0, 8), at: null, summary: "", isCurrent: currentFor.length > 0 };
}

type VersionRow = { id: string; contentHash: string; currentFor: { slug: string }[] };
