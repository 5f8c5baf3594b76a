import "server-only";
import { AssignmentForm } from "#domain/assignment/form.ts";
import { withPins } from "#domain/assignment/pins.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "../database.ts";

export const formColumns = {
  ...{ id: true, title: true, opensAt: true, dueAt: true, closesAt: true, late: true, attempts: true },
  ...{ hiddenResults: true, showSolutions: true, publishedAt: true, revision: true },
  items: {
    orderBy: { position: "asc" },
    select: {
      ...{ choose: true, points: true },
      exercises: { orderBy: { position: "asc" }, select: { slug: true, versionId: true } },
    },
  },
} as const satisfies Prisma.AssignmentSelect;
type Row = Prisma.AssignmentGetPayload<{ select: typeof formColumns }>;

/** A stored assignment as its authors write it. */
export function formOf({ items, ...row }: Row): AssignmentForm {
  const { title, late, attempts, hiddenResults, showSolutions } = row;
  const iso = (moment: Date | null) => moment?.toISOString() ?? null;
  return AssignmentForm.parse({
    ...{ title, late, attempts, hiddenResults, showSolutions },
    ...{ opensAt: iso(row.opensAt), dueAt: iso(row.dueAt), closesAt: iso(row.closesAt) },
    items: items.map(({ choose, points, exercises }) =>
      withPins(
        { choose, points, slugs: exercises.map(({ slug }) => slug) },
        Object.fromEntries(exercises.flatMap(({ slug, versionId }) => (versionId ? [[slug, versionId]] : []))),
      ),
    ),
  });
}

/** What is written of it, apart from its items. */
export function columnsOf({ items: _, late, attempts, opensAt, dueAt, closesAt, ...plain }: AssignmentForm) {
  const moment = (iso: string | null) => (iso === null ? null : new Date(iso));
  return {
    ...plain,
    ...{ opensAt: moment(opensAt), dueAt: moment(dueAt), closesAt: moment(closesAt) },
    ...{ late, attempts: attempts ?? Prisma.DbNull },
  };
}

/** Scores refer to exercises and not to items, so these can be written anew. */
export async function writeItems(tx: Transaction, assignmentId: string, { items }: AssignmentForm): Promise<void> {
  await tx.assignmentItem.deleteMany({ where: { assignmentId } });
  for (const [position, { slugs, pins = {}, ...item }] of items.entries())
    await tx.assignmentItem.create({
      data: {
        ...{ assignmentId, position, ...item },
        exercises: { create: slugs.map((slug, place) => ({ slug, position: place, versionId: pins[slug] ?? null })) },
      },
    });
}
