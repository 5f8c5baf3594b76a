import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { MAX_ITEMS } from "#domain/regrading/state.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "../database.ts";
import { countingOf, withinDatesOf } from "./counting.ts";
import { isElsewhere } from "./elsewhere.ts";
import { isRegradable } from "./exercises.ts";
import type { NewRegrade } from "./schema.ts";

/** A submission with the grading that speaks for it. */
export type Chosen = { submissionId: string; beforeId: string; userId: string; submittedAt: Date };
/** Left out of what fits: `waiting`, which have no verdict yet, and `elsewhere`, which count in a course of others as well. */
export type Choosing =
  | { ok: true; chosen: Chosen[]; waiting: number; elsewhere: number }
  | { ok: false; message: string; field?: string };

/** Far more than a regrade may hold, since rules that SQL does not know leave only some of them. */
const MAX_CANDIDATES = 10 * MAX_ITEMS;

/** The submissions of the course's learners that a choice means. Whoever calls this has asked for the viewer's right. */
export async function choose(tx: Transaction, viewer: Viewer, choice: NewRegrade): Promise<Choosing> {
  const { courseId, slug, versionId, assignmentId, sectionId, which } = choice;
  if (!(await isRegradable(tx, courseId, slug)))
    return refused("This course has no such exercise; choose one of those in the list.", "slug");
  if (versionId && (await tx.publication.count({ where: { slug, versionId } })) === 0)
    return refused("That version of the exercise was never published; choose one of those in the list.", "versionId");
  if (assignmentId && !(await hasAssignment(tx, { courseId, assignmentId, slug })))
    return refused("No published assignment of this course with that exercise was found.", "assignmentId");
  if (sectionId && (await tx.section.count({ where: { id: sectionId, courseId } })) === 0)
    return refused("This course has no such section any more.", "sectionId");
  const named = await findNamed(tx, choice);
  if ("message" in named) return named;
  const rows = await readCandidates(tx, viewer, { ...choice, ...named });
  if (rows.length > MAX_CANDIDATES)
    return refused(`More than ${MAX_CANDIDATES.toLocaleString("en")} submissions fit. Narrow them down.`);
  const graded = rows.filter(({ isGraded }) => isGraded);
  const others = new Set(graded.filter((row) => row.isElsewhere).map((row) => row.submissionId));
  const inDates = assignmentId ? await withinDatesOf(tx, { assignmentId, slug }, graded) : graded;
  const fitting = which === "counting" ? await countingOf(tx, { courseId, assignmentId, slug }, inDates) : inDates;
  const chosen = fitting.filter(({ submissionId }) => !others.has(submissionId));
  return { ok: true, chosen, waiting: rows.length - graded.length, elsewhere: fitting.length - chosen.length };
}

const refused = (message: string, field?: string) => ({ ok: false as const, message, ...(field && { field }) });

async function hasAssignment(tx: Transaction, { courseId, assignmentId, slug }: AssignmentOf): Promise<boolean> {
  const items = { some: { exercises: { some: { slug } } } };
  const where = { id: assignmentId, courseId, publishedAt: { not: null }, items };
  return (await tx.assignment.count({ where })) > 0;
}

type AssignmentOf = { courseId: string; assignmentId: string; slug: string };

/** The learners whose addresses were given; null for all. */
async function findNamed(tx: Transaction, { courseId, learners }: NewRegrade) {
  const addresses = addressesIn(learners);
  if (addresses.length === 0) return { userIds: null };
  const found = await tx.user.findMany({
    where: { email: { in: addresses }, enrollments: { some: { courseId, role: "learner", removedAt: null } } },
    select: { id: true, email: true },
  });
  const missing = addresses.filter((address) => !found.some(({ email }) => email === address));
  if (missing.length === 0) return { userIds: found.map(({ id }) => id) };
  const [first, ...others] = missing;
  const more = others.length > 0 ? `, and neither do ${others.length} others of these addresses` : "";
  return refused(`${first} does not learn in this course${more}.`, "learners");
}

export function addressesIn(text: string): string[] {
  const given = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
  return [...new Set(given)];
}

type Candidate = Chosen & { isGraded: boolean; isElsewhere: boolean };
type Candidates = NewRegrade & { userIds: string[] | null };

function readCandidates(tx: Transaction, viewer: Viewer, choice: Candidates): Promise<Candidate[]> {
  const { courseId, slug, sectionId, userIds } = choice;
  const work = { userId: Prisma.sql`s."userId"`, courseId: Prisma.sql`e."courseId"`, slug: Prisma.sql`s.slug` };
  return tx.$queryRaw<Candidate[]>`
    select s.id as "submissionId", s."userId", s."submittedAt", b.id as "beforeId", b."gradedAt" is not null as "isGraded",
      ${isElsewhere(work, viewer)} as "isElsewhere"
    from "Enrollment" e join "Submission" s on s."userId" = e."userId" and s.slug = ${slug}
      join lateral (select id, "gradedAt" from "Grading" where "submissionId" = s.id
        order by "queuedAt" desc limit 1) b on true
    where e."courseId" = ${courseId}::uuid and e.role = 'learner' and e."removedAt" is null
      and ${sectionId ? Prisma.sql`e."sectionId" = ${sectionId}::uuid` : Prisma.sql`true`}
      and ${userIds ? Prisma.sql`e."userId" = any(${userIds}::uuid[])` : Prisma.sql`true`}
      and ${thatAnswered(choice)}
    limit ${MAX_CANDIDATES + 1}`;
}

/** Graded each by its own version, none answered another one. */
function thatAnswered({ answered, versionId }: NewRegrade): Prisma.Sql {
  if (answered === "any") return Prisma.sql`true`;
  if (answered === "others") return Prisma.sql`s."versionId" is distinct from ${versionId}::uuid`;
  return Prisma.sql`s."versionId" = ${answered}::uuid`;
}
