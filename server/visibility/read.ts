import "server-only";
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
  const bindings = await readBindings(viewer, slugs);
  return ({ userId, slug, submittedAt }) => {
    const looker = userId === viewer.id && viewer.role !== "admin" ? "learner" : "teacher";
    return visibilityOf({ looker, bindings: bindings.get(slug) ?? [], submittedAt, now });
  };
}

const Hidden = z.enum(HIDDEN_RESULTS);

/** By exercise, the assignments that it is in for the viewer, also where they were removed from the course since. */
async function readBindings(viewer: Viewer, slugs: readonly string[]): Promise<Map<string, Binding[]>> {
  const found = new Map<string, Binding[]>();
  if (slugs.length === 0) return found;
  const rows = await database().assignment.findMany({
    where: {
      publishedAt: { not: null },
      course: { enrollments: { some: { userId: viewer.id, role: "learner" } } },
      items: { some: { exercises: { some: { slug: { in: [...slugs] } } } } },
    },
    select: {
      ...{ title: true, opensAt: true, dueAt: true, closesAt: true, hiddenResults: true, showSolutions: true },
      items: { select: { exercises: { select: { slug: true } } } },
      ...allowanceColumns(viewer.id),
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
}
