import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import { exactPercent } from "#domain/gradebook/exact-percent.ts";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import { NO_SUCH_COURSE, readMembership } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
import { notify } from "../notifications/write.ts";
import { projectAssignmentScores } from "../projection/assignment-scores.ts";
import { takeTurns } from "../projection/turns.ts";
import { findCell, readParts } from "./cell.ts";
import type { NewOverride } from "./schema.ts";

const NO_SUCH_CELL = {
  ok: false as const,
  message: "There is no such exercise of this learner here. Reload the page.",
};

const NOTHING_SET = "No score was set here. Enter a percentage from 0 to 100 to set one.";
const NOTHING_TO_TAKE_BACK = { ok: false as const, message: NOTHING_SET, fields: { percent: [NOTHING_SET] } };

/** Says what an exercise, or a part of it, is worth, or lets what was computed count again. Nothing earlier is erased. */
export async function override(viewer: Viewer, input: NewOverride): Promise<ActionResult<{ id: string }>> {
  const { courseId, assignmentId, learnerId: userId, slug, percent, reason } = input;
  const part = input.part || null;
  return database().$transaction(async (tx) => {
    if (!(await readMembership(viewer, courseId, "edit-grades", tx))) return NO_SUCH_COURSE;
    const cell = await findCell(tx, input);
    const exercise = cell?.exercises.find((one) => one.slug === slug);
    if (!cell || !exercise || !(await hasPart(exercise.versionId, part))) return NO_SUCH_CELL;
    // Taken before anything is compared: what an import or another instructor sets meanwhile is seen here, or sees this.
    await takeTurns(tx, { assignmentId, userId });
    const newest = await readNewest(tx, { assignmentId, userId, slug });
    if ((newest?.id ?? "") !== input.known) return staleMessage(newest);
    const share = percent === null ? null : percent / 100;
    if (share === null && !(await isSet(tx, { assignmentId, userId, slug, part }))) return NOTHING_TO_TAKE_BACK;
    const { id } = await tx.override.create({
      data: { assignmentId, userId, slug, part, share, reason, createdById: viewer.id },
      select: { id: true },
    });
    await recordAudit(tx, viewer, [
      {
        ...{ courseId, action: "score-overridden", reason },
        subject: `${cell.learner.name}: ${slug}${part ? `, part ${part},` : ""} in ${cell.assignment.title}`,
        ...(newest && { before: { share: newest.share, part: newest.part } }),
        after: { share, part },
      },
    ]);
    await notify(tx, [userId], {
      ...{ courseId, kind: "score", text: reason },
      title: `Your score of ${slug} in ${cell.assignment.title} was ${share === null ? "computed again" : "set"}`,
      href: `/courses/${courseId}/assignments/${assignmentId}`,
    });
    await projectAssignmentScores(tx, { assignmentId, userId });
    return { ok: true, value: { id } };
  });
}

async function hasPart(versionId: string | null, part: string | null): Promise<boolean> {
  if (part === null) return true;
  return (await readParts(versionId)).some(({ id }) => id === part);
}

type OverridesOf = { assignmentId: string; userId: string; slug: string; part?: string | null };

async function isSet(tx: Transaction, of: OverridesOf): Promise<boolean> {
  return ((await readNewest(tx, of))?.share ?? null) !== null;
}

function readNewest(tx: Transaction, where: OverridesOf) {
  return tx.override.findFirst({
    where,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, part: true, share: true, reason: true, createdBy: { select: { name: true } } },
  });
}

/** What the other one did, so that nobody overrules without knowing. */
function staleMessage(newest: Awaited<ReturnType<typeof readNewest>>): ActionResult<never> {
  if (!newest) return NO_SUCH_CELL;
  const worth =
    newest.share === null ? "let the computed score count again" : `set it to ${exactPercent(newest.share)}`;
  return {
    ok: false,
    message: `${newest.createdBy?.name ?? "A former member"} ${worth} meanwhile: “${newest.reason}”. Yours was not stored; reload the page to see both.`,
  };
}
