import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { decideJoin, UNKNOWN_CODE } from "#domain/enrolment/decide-join.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database, type Transaction } from "../database.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { enrolOwnChoice } from "./enrol.ts";
import type { JoinCourse } from "./schema.ts";

/** Joins as a learner. Joining twice changes nothing, and an instructor of the course stays one. */
export async function joinCourse(
  viewer: Viewer,
  { joinCode }: z.infer<typeof JoinCourse>,
  address: string,
): Promise<ActionResult<{ id: string }>> {
  for (const decision of [await countAgainst("join-viewer", viewer.id), await countAgainst("join-address", address)])
    if (!decision.allowed) return { ok: false, message: tooMany("join codes", decision.retryAfterS) };
  return database().$transaction((tx) => joinByCode(tx, viewer, joinCode));
}

async function joinByCode(tx: Transaction, viewer: Viewer, joinCode: string): Promise<ActionResult<{ id: string }>> {
  const course = await lockByCode(tx, joinCode);
  if (!course) return refuse(UNKNOWN_CODE.message, UNKNOWN_CODE.hint);
  const { id, now } = course;
  const key = { courseId: id, userId: viewer.id };
  const member = await tx.enrollment.findUnique({ where: { courseId_userId: key } });
  if (member && !member.removedAt) {
    await tx.enrollment.updateMany({ where: key, data: { isOwnChoice: true } });
    return { ok: true, value: { id } };
  }
  const joined = await tx.enrollment.count({ where: { courseId: id, joinCode, userId: { not: viewer.id } } });
  const decision = decideJoin({ ...course, joined }, now);
  if (!decision.allowed) return refuse(decision.reason);
  const sectionId = member?.sectionId ?? null;
  await enrolOwnChoice(tx, { courseId: id, person: viewer, role: "learner", sectionId, joinCode });
  return { ok: true, value: { id } };
}

type LockedCourse = { id: string; isArchived: boolean; expiresAt: Date | null; limit: number | null; now: Date };

/** Those who come with one code at the same time wait for each other here, so that its limit holds. */
async function lockByCode(tx: Transaction, joinCode: string): Promise<LockedCourse | null> {
  const [course] = await tx.$queryRaw<LockedCourse[]>`
    select "id", "archivedAt" is not null as "isArchived", "joinCodeExpiresAt" as "expiresAt",
      "joinCodeLimit" as "limit", clock_timestamp() as "now"
    from "Course" where "joinCode" = ${joinCode} for no key update`;
  return course ?? null;
}

const refuse = (message: string, atField?: string): ActionResult<never> =>
  atField ? { ok: false, message, fields: { joinCode: [atField] } } : { ok: false, message };
