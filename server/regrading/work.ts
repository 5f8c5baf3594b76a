import "server-only";
import { isAlarm } from "#domain/regrading/alarm.ts";
import { GradeReport } from "#grader/report.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { database } from "../database.ts";
import { log } from "../log.ts";
import type { RegradeStrand } from "../queue.ts";
import { reportColumns, reportText } from "../stored-report.ts";

/** What the worker needs to grade one submission once more. */
export type RegradeTask = {
  itemId: string;
  submissionId: string;
  /** By which it is graded, and which it answered. */
  versionId: string;
  answeredId: string;
  slug: string;
  contentHash: string;
  seed: string;
  hiddenSeed: string | null;
  code: string;
  part: string | null;
  /** The report that spoke for it when the regrade began. */
  before: unknown;
};

/** The next of a strand that is not graded yet; null when there is none, or the regrade was cancelled. */
export async function startItem(
  { id, strand, strands, item }: RegradeStrand,
  { resumes }: { resumes: boolean },
): Promise<RegradeTask | null> {
  // Sorting all that is left would cost more than grading: only after a death it matters which was begun.
  const begunFirst = resumes ? Prisma.sql`order by i."startedAt" nulls last` : Prisma.empty;
  const [task] = await database().$queryRaw<RegradeTask[]>`
    with next as (
      select i.id from "RegradeItem" i join "Regrade" r on r.id = i."regradeId"
      where i."regradeId" = ${id}::uuid and i."gradedAt" is null and r."cancelledAt" is null
        and abs(hashtext(i.id::text)::bigint) % ${strands} = ${strand}
        and (${item}::uuid is null or i.id = ${item}::uuid)
      ${begunFirst} limit 1
    ), started as (
      update "RegradeItem" i set "startedAt" = clock_timestamp() from next where i.id = next.id returning i.*
    )
    select i.id as "itemId", s.id as "submissionId", v.id as "versionId",
      s."versionId" as "answeredId", v.slug, v."contentHash", i.seed, i."hiddenSeed", s.code, s.part, b.report as before
    from started i join "Regrade" r on r.id = i."regradeId" join "Submission" s on s.id = i."submissionId"
      join "Grading" b on b.id = i."beforeId"
      join "ExerciseVersion" v on v.id = coalesce(r."versionId", s."versionId")`;
  return task ?? null;
}

/** Stores a report once, unless the regrade was cancelled meanwhile. Of a submission it changes nothing. */
export async function finishItem({ itemId, submissionId, before }: RegradeTask, report: GradeReport): Promise<void> {
  const { status, score, mistake, message, failedCase } = reportColumns(report);
  const text = reportText(report);
  const isContradiction = isAlarm(GradeReport.parse(before), JSON.parse(text) as GradeReport);
  const stored = await database().$executeRaw`
    update "RegradeItem" i set "gradedAt" = clock_timestamp(), report = ${text}::jsonb, status = ${status},
      score = ${score}, mistake = ${mistake}, message = ${message}, "failedCase" = ${failedCase},
      "isAlarm" = ${isContradiction}
    from "Regrade" r
    where i.id = ${itemId}::uuid and i."gradedAt" is null and r.id = i."regradeId" and r."cancelledAt" is null`;
  if (stored > 0 && isContradiction)
    log().error({ item: itemId, submission: submissionId }, "a regrade by the same version told something else");
}

/** The item's status where a version cannot judge what was handed in; the reason stands in its message. */
export const UNFIT = "unfit";

export async function setItemAside({ itemId }: RegradeTask, reason: string): Promise<void> {
  await database().$executeRaw`
    update "RegradeItem" i set "gradedAt" = clock_timestamp(), status = ${UNFIT}, message = ${reason}
    from "Regrade" r
    where i.id = ${itemId}::uuid and i."gradedAt" is null and r.id = i."regradeId" and r."cancelledAt" is null`;
}
