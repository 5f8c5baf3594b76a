import "server-only";
import { cache } from "react";
import { z } from "zod";
import { effectiveDates } from "#domain/assignment/rules.ts";
import { HIDDEN_RESULTS } from "#domain/assignment.ts";
import type { Viewer } from "#domain/permissions.ts";
import { type Binding, type Visibility, visibilityOf } from "#domain/visibility.ts";
import { allowanceColumns, allowancesFor } from "../assignments/allowance-facts.ts";
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

const Hidden = z.enum(HIDDEN_RESULTS);

/**
 * By exercise, the assignments that it is in for the viewer, also where they were removed from the course since. The slugs
 * have blanks between them, so that the parts of a page that ask for the same ones ask the database once.
 */
const readBindings = cache(async (userId: string, slugs: string): Promise<Map<string, Binding[]>> => {
  const found = new Map<string, Binding[]>();
  const rows = await database().assignment.findMany({
    where: {
      publishedAt: { not: null },
      course: { enrollments: { some: { userId, role: "learner" } } },
      items: { some: { exercises: { some: { slug: { in: slugs.split(" ") } } } } },
    },
    select: {
      ...{ title: true, opensAt: true, dueAt: true, closesAt: true, hiddenResults: true, showSolutions: true },
      items: { select: { exercises: { select: { slug: true } } } },
      ...allowanceColumns(userId),
    },
  });
  for (const { title, opensAt, dueAt, closesAt, ...row } of rows) {
    const binding = {
      assignment: title,
      dates: effectiveDates({ opensAt, dueAt, closesAt }, allowancesFor(row.allowances)),
      hiddenResults: Hidden.parse(row.hiddenResults),
      showSolutions: row.showSolutions,
    };
    for (const slug of new Set(row.items.flatMap(({ exercises }) => exercises.map((each) => each.slug))))
      found.set(slug, [...(found.get(slug) ?? []), binding]);
  }
  return found;
});
