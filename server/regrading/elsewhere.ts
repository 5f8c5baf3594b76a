import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { rolesThatMay } from "#domain/rights.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "../database.ts";

/** In SQL: whose work to which exercise it is, and the course that regrades it. */
type Work = { userId: Prisma.Sql; courseId: Prisma.Sql; slug: Prisma.Sql };

/** The other courses `c` for which work counts as well: its author learns there, and a published assignment has it. */
const otherCourses = ({ userId, courseId, slug }: Work) => Prisma.sql`
  "Course" c join "Enrollment" learns on learns."courseId" = c.id and learns.role = 'learner' and learns."removedAt" is null
  where learns."userId" = ${userId} and c.id <> ${courseId} and exists (select from "Assignment" a
    join "AssignmentItem" part on part."assignmentId" = a.id join "AssignedExercise" x on x."itemId" = part.id
    where a."courseId" = c.id and a."publishedAt" is not null and x.slug = ${slug})`;

/** Whether work counts in another course as well, where the viewer may not regrade: whatever changes here, changes there. */
export function isElsewhere(work: Work, viewer: Viewer): Prisma.Sql {
  const isOurs = Prisma.sql`exists (select from "Enrollment" own where own."courseId" = c.id
    and own."userId" = ${viewer.id}::uuid and own."removedAt" is null and own.role = any(${rolesThatMay("regrade")}))`;
  const may = viewer.role === "admin" ? Prisma.sql`true` : isOurs;
  return Prisma.sql`exists (select from ${otherCourses(work)} and not (c."archivedAt" is null and ${may}))`;
}

/** Of a regrade `r` and a submission `s`. */
export const OF_REGRADE: Work = {
  ...{ userId: Prisma.sql`s."userId"`, courseId: Prisma.sql`r."courseId"`, slug: Prisma.sql`r.slug` },
};

/** Of what a regrade was applied to: how many submissions by now count where the viewer may not regrade. */
export async function countElsewhere(tx: Transaction, viewer: Viewer, regradeId: string): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from "RegradeItem" i join "Regrade" r on r.id = i."regradeId"
      join "Submission" s on s.id = i."submissionId"
    where r.id = ${regradeId}::uuid and i."isApplied" and ${isElsewhere(OF_REGRADE, viewer)}`;
  return row.count;
}

/** In which other courses the work of these learners counts as well, each with those who learn there. */
export async function readOtherCourses(
  tx: Transaction,
  { courseId, slug }: { courseId: string; slug: string },
  userIds: string[],
): Promise<{ courseId: string; userIds: string[] }[]> {
  const work = {
    userId: Prisma.sql`u.id`,
    courseId: Prisma.sql`${courseId}::uuid`,
    slug: Prisma.sql`${slug}`,
  };
  return tx.$queryRaw`
    select other.id as "courseId", array_agg(u.id::text) as "userIds" from unnest(${userIds}::uuid[]) as u(id)
      cross join lateral (select c.id from ${otherCourses(work)}) other
    group by other.id order by other.id`;
}
