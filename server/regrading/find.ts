import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { regradeState } from "#domain/regrading/state.ts";
import { changeCourse } from "../courses/change-course.ts";
import { readMembership } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
import type { RegradeAddress } from "./schema.ts";

/** A regrade of a course, for who may regrade there; null for everybody else, as where there is none. */
export async function findRegrade(viewer: Viewer, address: RegradeAddress, tx: Transaction = database()) {
  const membership = await readMembership(viewer, address.courseId, "regrade", tx);
  if (!membership) return null;
  const row = await tx.regrade.findFirst({
    where: { id: address.regradeId, courseId: address.courseId },
    select: COLUMNS,
  });
  if (!row) return null;
  const waiting = await tx.regradeItem.count({ where: { regradeId: row.id, gradedAt: null } });
  return { ...row, waiting, state: regradeState({ ...row, waiting }) };
}

const NAME = { select: { name: true } } as const;
const COLUMNS = {
  ...{ id: true, courseId: true, slug: true, versionId: true, choice: true, reason: true, createdAt: true },
  ...{ cancelledAt: true, appliedAt: true, undoneAt: true },
  ...{ createdBy: NAME, appliedBy: NAME, undoneBy: NAME },
  version: { select: { contentHash: true } },
} as const;

export type FoundRegrade = NonNullable<Awaited<ReturnType<typeof findRegrade>>>;

const NO_SUCH_REGRADE = {
  ok: false as const,
  message: "There is no such regrade in this course. Go back to the list.",
};

type Change<T> = (tx: Transaction, regrade: FoundRegrade) => Promise<ActionResult<T>>;

/** Ten thousand gradings, and the scores that follow, are written in some seconds. */
const PATIENCE_MS = 300_000;

/** Changes a regrade in one transaction. Of two who do so at once, the later one sees what the first did. */
export async function changeRegrade<T>(viewer: Viewer, address: RegradeAddress, change: Change<T>) {
  const { courseId } = address;
  return changeCourse<T>(viewer, { courseId, action: "regrade", patienceMs: PATIENCE_MS }, async (tx) => {
    const regrade = await findRegrade(viewer, address, tx);
    return regrade ? change(tx, regrade) : NO_SUCH_REGRADE;
  });
}
