import "server-only";
import { z } from "zod";
import { Prisma } from "#prisma/generated/client.ts";
import { database } from "../database.ts";
import { UNFIT } from "./work.ts";

/** A hair less than any part of a score is worth. */
const HAIR = 1e-9;

/**
 * Of an item `i` with its grading `b` from before: what a regrade does to it. SQL says it as domain/regrading/outcome.ts
 * does, since ten thousand are counted and sorted.
 */
export const CHANGE = Prisma.sql`(coalesce(i.score, 0) - coalesce(b.score, 0))`;
export const IS_JUDGED = Prisma.sql`(i.status is not null and i.status not in (${UNFIT}, 'internal-error'))`;
export const IS_UP = Prisma.sql`(${IS_JUDGED} and ${CHANGE} > ${HAIR})`;
export const IS_DOWN = Prisma.sql`(${IS_JUDGED} and ${CHANGE} < -${HAIR}::float8)`;
export const IS_SAME = Prisma.sql`(${IS_JUDGED} and abs(${CHANGE}) <= ${HAIR})`;
/** The score stays, and the verdict or the mistake that is named does not. */
export const IS_TOLD = Prisma.sql`(${IS_SAME} and (i.status is distinct from b.status or i.mistake is distinct from b.mistake))`;
/**
 * Another grading than the one from before speaks for it. What an undone regrade added comes to nothing, unless the one
 * from before was given after it, and so goes back with it.
 */
export const HAS_LATER = Prisma.sql`exists (select from "Grading" later left join "Regrade" by on by.id = later."regradeId"
  where later."submissionId" = i."submissionId" and later."queuedAt" > b."queuedAt" and (by."undoneAt" is null
    or exists (select from "Grading" applied where applied."submissionId" = i."submissionId"
      and applied."regradeId" = by.id and applied."queuedAt" <= b."queuedAt")))`;
/** Somebody regraded it since, so that it cannot be applied any more. */
export const IS_OVERTAKEN = Prisma.sql`(not i."isApplied" and ${HAS_LATER})`;

export const Counts = z.object({
  all: z.int(),
  up: z.int(),
  down: z.int(),
  same: z.int(),
  told: z.int(),
  alarm: z.int(),
  unfit: z.int(),
  failed: z.int(),
  waiting: z.int(),
  overtaken: z.int(),
  applied: z.int(),
});
export type Counts = z.infer<typeof Counts>;

export async function countItems(regradeId: string): Promise<Counts> {
  const [row] = await database().$queryRaw<unknown[]>`
    select count(*)::int as all, count(*) filter (where ${IS_UP})::int as up, count(*) filter (where ${IS_DOWN})::int as down,
      count(*) filter (where ${IS_SAME})::int as same, count(*) filter (where ${IS_TOLD})::int as told,
      count(*) filter (where i."isAlarm")::int as alarm, count(*) filter (where i.status = ${UNFIT})::int as unfit,
      count(*) filter (where i.status = 'internal-error')::int as failed,
      count(*) filter (where i."gradedAt" is null)::int as waiting,
      count(*) filter (where ${IS_OVERTAKEN})::int as overtaken, count(*) filter (where i."isApplied")::int as applied
    from "RegradeItem" i join "Grading" b on b.id = i."beforeId"
    where i."regradeId" = ${regradeId}::uuid`;
  return Counts.parse(row);
}
