import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "../database.ts";
import { projectLearners } from "../projection/project.ts";
import { JUST_AFTER } from "./apply.ts";
import { countElsewhere } from "./elsewhere.ts";
import { readTitle } from "./exercises.ts";
import { changeRegrade, type FoundRegrade } from "./find.ts";
import type { RegradeAddress } from "./schema.ts";
import { logRegraded, type Regraded, takeExercise, tellLearners } from "./settle.ts";

/**
 * Gives each submission that a regrade was applied to the report from before once more. Nothing is taken out: the gradings
 * of the regrade stay, and are no longer the newest.
 */
export async function undoRegrade(viewer: Viewer, address: RegradeAddress): Promise<ActionResult<{ undone: number }>> {
  return changeRegrade(viewer, address, async (tx, regrade) => {
    if (regrade.state === "undone") return { ok: true, value: { undone: await countApplied(tx, regrade.id) } };
    if (regrade.state !== "applied") return { ok: false, message: "It was not applied, so there is nothing to undo." };
    await takeExercise(tx, regrade.slug);
    const later = await countLater(tx, regrade.id);
    if (later > 0) return { ok: false, message: laterWords(later) };
    const elsewhere = await countElsewhere(tx, viewer, regrade.id);
    return elsewhere > 0 ? { ok: false, message: notYours(elsewhere) } : undo(tx, viewer, regrade);
  });
}

const laterWords = (count: number) =>
  `${count.toLocaleString("en")} of its submissions ${count === 1 ? "was" : "were"} graded again since, by a later regrade. Undo that one first; nothing was changed.`;

const notYours = (count: number) =>
  `${count.toLocaleString("en")} of its submissions by now also ${count === 1 ? "counts" : "count"} in a course that is not yours or is archived. Ask an admin to undo it; nothing was changed.`;

async function undo(tx: Transaction, viewer: Viewer, { id: regradeId, courseId, slug, reason }: FoundRegrade) {
  const regraded = await addEarlier(tx, regradeId);
  await tx.$executeRaw`
    update "Regrade" set "undoneAt" = clock_timestamp(), "undoneById" = ${viewer.id}::uuid where id = ${regradeId}::uuid`;
  await projectLearners(tx, slug, [...new Set(regraded.map(({ userId }) => userId))]);
  const title = await readTitle(slug, tx);
  const entry = { courseId, slug, action: "regrade-undone" as const, subject: title, reason };
  await logRegraded(tx, viewer, regraded, { ...entry, facts: {}, ownFacts: {} });
  const told = {
    id: regradeId,
    courseId,
    slug,
    title: `Your work on ${title} has its earlier result again`,
    text: reason,
  };
  await tellLearners(tx, regraded, told);
  return { ok: true as const, value: { undone: regraded.length } };
}

/** Items whose submission has a grading newer than the regrade's own, other than by a regrade that was undone itself. */
async function countLater(tx: Transaction, regradeId: string): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from "RegradeItem" i
      join lateral (select g."regradeId" from "Grading" g left join "Regrade" r on r.id = g."regradeId"
        where g."submissionId" = i."submissionId" and r."undoneAt" is null
        order by g."queuedAt" desc limit 1) newest on true
    where i."regradeId" = ${regradeId}::uuid and i."isApplied" and newest."regradeId" is distinct from i."regradeId"`;
  return row.count;
}

async function addEarlier(tx: Transaction, regradeId: string): Promise<Regraded[]> {
  return tx.$queryRaw<Regraded[]>`
    with undone as (
      select s."userId", s."submittedAt", b.*, ${JUST_AFTER(Prisma.sql`now`)} as at, now.status as "statusNow",
        now.score as "scoreNow"
      from "RegradeItem" i join "Grading" b on b.id = i."beforeId" join "Submission" s on s.id = i."submissionId"
        join "Grading" now on now."submissionId" = s.id and now."regradeId" = i."regradeId"
      where i."regradeId" = ${regradeId}::uuid and i."isApplied"
    ), added as (
      insert into "Grading" (id, "submissionId", seed, "hiddenSeed", "queuedAt", "gradedAt", report, status, score, mistake,
        message, "failedCase", "versionId", "regradeId")
      select gen_random_uuid(), "submissionId", seed, "hiddenSeed", at, at, report, status, score, mistake, message,
        "failedCase", "versionId", ${regradeId}::uuid from undone
    )
    select "submissionId", "userId", "submittedAt", "statusNow" as "statusBefore", "scoreNow" as "scoreBefore",
      status as "statusAfter", score as "scoreAfter" from undone`;
}

const countApplied = (tx: Transaction, regradeId: string) =>
  tx.regradeItem.count({ where: { regradeId, isApplied: true } });
