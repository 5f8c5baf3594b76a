import "server-only";
import { cache } from "react";
import { z } from "zod";
import { effectiveDates } from "#domain/assignment/rules.ts";
import { HIDDEN_RESULTS } from "#domain/assignment.ts";
import type { Viewer } from "#domain/permissions.ts";
import { type Binding, type Visibility, visibilityOf } from "#domain/visibility.ts";
import { allowancesFor } from "../assignments/allowance-facts.ts";
import { database } from "../database.ts";

type Work = { userId: string; slug: string; submittedAt: Date | null };

/**
 * What the viewer may see of learners' work, for a question about each piece of it. Whoever reads another's work teaches
 * them, which the query that found the work has made sure of.
 */
export async function readVisibility(
  viewer: Viewer,
  slugs: readonly string[],
  now = new Date(),
): Promise<(work: Work) => Visibility> {
  const bindings = slugs.length > 0 ? await readBindings(viewer.id, slugs.join(" ")) : new Map<string, Binding[]>();
  return ({ userId, slug, submittedAt }) => {
    const looker = userId === viewer.id && viewer.role !== "admin" ? "learner" : "teacher";
    return visibilityOf({ looker, bindings: bindings.get(slug) ?? [], submittedAt, now });
  };
}

const Moment = z.coerce.date().nullable();
const Row = z.object({
  title: z.string(),
  opensAt: Moment,
  dueAt: Moment,
  closesAt: Moment,
  hiddenResults: z.enum(HIDDEN_RESULTS),
  showSolutions: z.boolean(),
  slugs: z.array(z.string()),
  allowances: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      userId: z.uuid().nullable(),
      dueAt: Moment,
      closesAt: Moment,
      createdAt: z.coerce.date(),
    }),
  ),
});

/**
 * By exercise, the assignments that it is in for the viewer, also where they were removed from the course since. In one
 * question, since every page and every verdict asks it. The slugs have blanks between them, so that the parts of a page that
 * ask for the same ones ask the database once.
 */
const readBindings = cache(async (userId: string, slugs: string): Promise<Map<string, Binding[]>> => {
  const rows = await database().$queryRaw<unknown[]>`
    select a.title, a."opensAt", a."dueAt", a."closesAt", a."hiddenResults", a."showSolutions",
      array(select x.slug from "AssignmentItem" i join "AssignedExercise" x on x."itemId" = i.id
        where i."assignmentId" = a.id) as slugs,
      (select coalesce(json_agg(json_build_object('id', o.id, 'kind', o.kind, 'userId', o."userId", 'dueAt', o."dueAt",
          'closesAt', o."closesAt", 'createdAt', o."createdAt")), '[]')
        from "Allowance" o where o."assignmentId" = a.id and o."withdrawnAt" is null and (
          o."userId" = ${userId}::uuid or exists (select from "Enrollment" e where e."sectionId" = o."sectionId"
            and e."userId" = ${userId}::uuid))) as allowances
    from "Assignment" a
    where a."publishedAt" is not null
      and exists (select from "Enrollment" e where e."courseId" = a."courseId" and e."userId" = ${userId}::uuid
        and e.role = 'learner')
      and exists (select from "AssignmentItem" i join "AssignedExercise" x on x."itemId" = i.id
        where i."assignmentId" = a.id and x.slug = any(${slugs.split(" ")}::text[]))`;
  const found = new Map<string, Binding[]>();
  for (const { title, opensAt, dueAt, closesAt, ...row } of z.array(Row).parse(rows)) {
    const binding = {
      assignment: title,
      dates: effectiveDates({ opensAt, dueAt, closesAt }, allowancesFor(row.allowances)),
      hiddenResults: row.hiddenResults,
      showSolutions: row.showSolutions,
    };
    for (const slug of new Set(row.slugs)) found.set(slug, [...(found.get(slug) ?? []), binding]);
  }
  return found;
});
