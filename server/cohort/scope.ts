import "server-only";
import { Prisma } from "#prisma/generated/client.ts";
import { database } from "../database.ts";
import { ofCourse } from "../exercises/access.ts";
import { readCatalogue } from "../exercises/read.ts";

export type CohortExercise = { slug: string; title: string };

/*
 * The figures of a cohort are counted by SQL: a course of 800 has 48,000 standings, which Postgres counts in a few
 * hundredths of a second, and which would take several times that only to be sent here.
 */

/** The learners of a course, for an `in`. */
export const learnersOf = (courseId: string) => Prisma.sql`
  (select e."userId" from "Enrollment" e
    where e."courseId" = ${courseId}::uuid and e.role = 'learner' and e."removedAt" is null)`;

/** Rows `s` of one of the derived tables that belong to the cohort. */
export const ofCohort = (courseId: string, exercises: readonly CohortExercise[]) => Prisma.sql`
  s."userId" in ${learnersOf(courseId)} and s.slug = any(${exercises.map(({ slug }) => slug)}::text[])`;

/**
 * The exercises of a course: those assigned, then others that its learners began; all where nothing is assigned. Whoever
 * calls this has asked for the viewer's right.
 */
export async function readCohortExercises(courseId: string): Promise<CohortExercise[]> {
  const [catalogue, assigned] = await Promise.all([readCatalogue(ofCourse(courseId)), readAssigned(courseId)]);
  if (assigned.length === 0) return catalogue.map(({ slug, title }) => ({ slug, title }));
  const begun = await readBegun(courseId, assigned);
  const titles = new Map(catalogue.map(({ slug, title }) => [slug, title]));
  const others = catalogue.filter(({ slug }) => begun.has(slug)).map(({ slug }) => slug);
  return [...assigned, ...others].map((slug) => ({ slug, title: titles.get(slug) ?? slug }));
}

async function readAssigned(courseId: string): Promise<string[]> {
  const rows = await database().assignedExercise.findMany({
    where: { item: { assignment: { courseId, publishedAt: { not: null } } } },
    select: { slug: true },
    orderBy: [
      { item: { assignment: { dueAt: { sort: "asc", nulls: "last" } } } },
      { item: { assignment: { id: "asc" } } },
      { item: { position: "asc" } },
      { position: "asc" },
    ],
  });
  return [...new Set(rows.map(({ slug }) => slug))];
}

/** Of the exercises that are not assigned, those that a learner of the course began. */
async function readBegun(courseId: string, assigned: readonly string[]): Promise<Set<string>> {
  const rows = await database().$queryRaw<{ slug: string }[]>`
    select x.slug from "Exercise" x where x.slug <> all(${assigned}::text[]) and exists (
      select from "Standing" s where s.slug = x.slug and s."userId" in ${learnersOf(courseId)})`;
  return new Set(rows.map(({ slug }) => slug));
}
