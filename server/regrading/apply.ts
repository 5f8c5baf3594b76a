import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "../database.ts";
import { projectLearners } from "../projection/project.ts";
import { HAS_LATER, IS_JUDGED, IS_UP } from "./counts.ts";
import { isElsewhere, OF_REGRADE } from "./elsewhere.ts";
import { readTitle } from "./exercises.ts";
import { changeRegrade, type FoundRegrade } from "./find.ts";
import type { RegradeApplication } from "./schema.ts";
import { logRegraded, type Regraded, takeExercise, tellLearners } from "./settle.ts";

export type AppliedCounts = {
  /** Submissions that were given a new grading. */
  applied: number;
  /** Chosen ones that told the same already. */
  unchanged: number;
  /**
   * Chosen ones that somebody regraded since, whose learner has left the course, or that by now also count in a course
   * where the viewer may not regrade.
   */
  leftOut: number;
};

/**
 * Gives each chosen submission the grading that the preview shows. All of it or nothing: gradings, what is derived from
 * them, the log, and what learners are told.
 */
export async function applyRegrade(viewer: Viewer, input: RegradeApplication): Promise<ActionResult<AppliedCounts>> {
  return changeRegrade(viewer, input, async (tx, regrade) => {
    const refusal = refusalToApply(regrade, input);
    if (refusal) return refusal;
    // A second press finds it done.
    if (regrade.state === "applied") return { ok: true, value: await countApplied(tx, regrade.id) };
    return apply(tx, viewer, { regrade, input });
  });
}

function refusalToApply({ state }: FoundRegrade, { which, chosen }: RegradeApplication): ActionResult<never> | null {
  if (state === "undone") return refused("It was applied and undone. Start a new regrade to apply it again.");
  if (state === "running") return refused("It is still being graded. Wait until it is done, or cancel it first.");
  if (which === "chosen" && chosen.length === 0) return refused("No submission is chosen. Tick those to apply.");
  return null;
}

const refused = (message: string) => ({ ok: false as const, message });

type Applying = { regrade: FoundRegrade; input: RegradeApplication };

async function apply(tx: Transaction, viewer: Viewer, { regrade, input }: Applying) {
  const { id: regradeId, courseId, slug } = regrade;
  const { which, reason } = input;
  await takeExercise(tx, slug);
  const meant = await countMeant(tx, regradeId, input);
  if (meant === 0) return refused(NOTHING[which]);
  const regraded = await addGradings(tx, viewer, { regradeId, input });
  const counts = { applied: regraded.length, ...(await countRest(tx, viewer, { regradeId, input })) };
  await tx.$executeRaw`
    update "Regrade" set "appliedAt" = clock_timestamp(), "appliedById" = ${viewer.id}::uuid, reason = ${reason}
    where id = ${regradeId}::uuid`;
  await projectLearners(tx, slug, [...new Set(regraded.map(({ userId }) => userId))]);
  const title = await readTitle(slug, tx);
  const entry = { courseId, slug, action: "regrade-applied" as const, subject: title, reason };
  await logRegraded(tx, viewer, regraded, { ...entry, facts: { what: which }, ownFacts: { leftOut: counts.leftOut } });
  const told = { id: regradeId, courseId, slug, title: `Your work on ${title} was graded again`, text: reason };
  await tellLearners(tx, regraded, told);
  return { ok: true as const, value: counts };
}

const NOTHING = {
  all: "There is nothing to apply: no submission was graded.",
  raises: "There is nothing to apply: no submission has a higher score than before.",
  chosen: "None of the chosen submissions was graded, so there is nothing to apply.",
};

/** Of an item `i`, with `b`: whether it is meant. */
function isMeant({ which, chosen }: RegradeApplication): Prisma.Sql {
  if (which === "raises") return IS_UP;
  if (which === "all") return IS_JUDGED;
  return Prisma.sql`(${IS_JUDGED} and i."submissionId" = any(${chosen}::uuid[]))`;
}

/** Whether the grading from before still speaks for the submission, its author still learns here, and it is ours to change. */
const canBeApplied = (viewer: Viewer) => Prisma.sql`(
  not ${HAS_LATER} and not ${isElsewhere(OF_REGRADE, viewer)} and exists (select from "Enrollment" e where e."courseId" = r."courseId" and e."userId" = s."userId"
    and e.role = 'learner' and e."removedAt" is null))`;

/** Times and receipts apart, since a report says the same whenever it is made. */
const DIFFERS = Prisma.sql`(coalesce(r."versionId", s."versionId") <> coalesce(b."versionId", s."versionId")
  or i.score is distinct from b.score or i.status is distinct from b.status or i.mistake is distinct from b.mistake
  or i.report - array['timings', 'receipt', 'grader'] is distinct from b.report - array['timings', 'receipt', 'grader'])`;

const ITEMS = Prisma.sql`"RegradeItem" i join "Regrade" r on r.id = i."regradeId" join "Grading" b on b.id = i."beforeId"
  join "Submission" s on s.id = i."submissionId"`;

async function countMeant(tx: Transaction, regradeId: string, input: RegradeApplication): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from ${ITEMS} where r.id = ${regradeId}::uuid and ${isMeant(input)}`;
  return row.count;
}

/** A moment after the grading from before, whatever the clock says, so that the new one is the newest. */
export const JUST_AFTER = (grading: Prisma.Sql) =>
  Prisma.sql`greatest(clock_timestamp(), ${grading}."queuedAt" + interval '1 millisecond')`;

type Addressed = { regradeId: string; input: RegradeApplication };

async function addGradings(tx: Transaction, viewer: Viewer, { regradeId, input }: Addressed): Promise<Regraded[]> {
  return tx.$queryRaw<Regraded[]>`
    with chosen as (
      select i.id as item, s."userId", s."submittedAt", i."submissionId", i.seed, i."hiddenSeed", i.report, i.status, i.score, i.mistake,
        i.message, i."failedCase", nullif(coalesce(r."versionId", s."versionId"), s."versionId") as "versionId",
        ${JUST_AFTER(Prisma.sql`b`)} as at, b.status as "statusBefore", b.score as "scoreBefore"
      from ${ITEMS} where r.id = ${regradeId}::uuid and ${isMeant(input)} and ${canBeApplied(viewer)} and ${DIFFERS}
    ), marked as (
      update "RegradeItem" i set "isApplied" = true from chosen where i.id = chosen.item
    ), added as (
      insert into "Grading" (id, "submissionId", seed, "hiddenSeed", "queuedAt", "gradedAt", report, status, score, mistake,
        message, "failedCase", "versionId", "regradeId")
      select gen_random_uuid(), "submissionId", seed, "hiddenSeed", at, at, report, status, score, mistake, message,
        "failedCase", "versionId", ${regradeId}::uuid from chosen
    )
    select "submissionId", "userId", "submittedAt", "statusBefore", "scoreBefore", status as "statusAfter", score as "scoreAfter" from chosen`;
}

/** Of those that are meant and were not applied: which had to be left out, and which told the same already. */
async function countRest(tx: Transaction, viewer: Viewer, { regradeId, input }: Addressed) {
  const [row] = await tx.$queryRaw<[{ unchanged: number; leftOut: number }]>`
    select count(*) filter (where ${canBeApplied(viewer)})::int as unchanged,
      count(*) filter (where not ${canBeApplied(viewer)})::int as "leftOut"
    from ${ITEMS} where r.id = ${regradeId}::uuid and not i."isApplied" and ${isMeant(input)}`;
  return row;
}

async function countApplied(tx: Transaction, regradeId: string): Promise<AppliedCounts> {
  const applied = await tx.regradeItem.count({ where: { regradeId, isApplied: true } });
  return { applied, unchanged: 0, leftOut: 0 };
}
