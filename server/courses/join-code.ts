import "server-only";
import { randomInt } from "node:crypto";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { makeJoinCode } from "#domain/join-code.ts";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import type { Transaction } from "../database.ts";
import { changeCourse } from "./change-course.ts";
import type { JoinCodeBounds, JoinCodeChange } from "./schema.ts";

type Code = { joinCode: string | null; joinCodeExpiresAt: Date | null; joinCodeLimit: number | null };

/** Another code in place of the present one, or where there was none. The limit counts anew; a past expiry is gone. */
export async function rotateJoinCode(
  viewer: Viewer,
  input: z.infer<typeof JoinCodeChange>,
): Promise<ActionResult<{ joinCode: string }>> {
  const joinCode = drawJoinCode();
  const result = await changeCode(viewer, input, ({ joinCodeExpiresAt, joinCodeLimit }) => ({
    joinCode,
    joinCodeLimit,
    joinCodeExpiresAt: joinCodeExpiresAt && joinCodeExpiresAt > new Date() ? joinCodeExpiresAt : null,
  }));
  return result.ok ? { ok: true, value: { joinCode } } : result;
}

/** Nobody joins with a code until there is a new one. */
export async function switchOffJoinCode(
  viewer: Viewer,
  input: z.infer<typeof JoinCodeChange>,
): Promise<ActionResult<null>> {
  return changeCode(viewer, input, (code) => ({ ...code, joinCode: null }));
}

/** Until when, and by how many, the present code can be used. */
export async function boundJoinCode(
  viewer: Viewer,
  { expiresAt, limit, ...input }: z.infer<typeof JoinCodeBounds>,
): Promise<ActionResult<null>> {
  if (expiresAt && expiresAt <= new Date())
    return {
      ok: false,
      message: "The code would have expired already.",
      fields: { expiresAt: ["Enter a moment that is still to come, or switch the code off."] },
    };
  return changeCode(viewer, input, ({ joinCode }) => ({
    joinCode,
    joinCodeExpiresAt: expiresAt,
    joinCodeLimit: limit,
  }));
}

export const drawJoinCode = () => makeJoinCode((below) => randomInt(below));

async function changeCode(
  viewer: Viewer,
  { courseId, seen }: z.infer<typeof JoinCodeChange>,
  change: (code: Code) => Code,
): Promise<ActionResult<null>> {
  return changeCourse(viewer, { courseId, action: "edit-course" }, async (tx, { title }) => {
    const before = await readCode(tx, courseId);
    if (before.joinCode !== seen) {
      const now = before.joinCode === null ? "switched off" : `replaced by ${before.joinCode}`;
      return { ok: false, message: `The join code was ${now} in the meantime. Look again.` };
    }
    const after = change(before);
    await tx.course.update({ where: { id: courseId }, data: after });
    await recordAudit(tx, viewer, [
      { courseId, action: "join-code-changed", subject: title, before: inWords(before), after: inWords(after) },
    ]);
    return { ok: true, value: null };
  });
}

function readCode(tx: Transaction, courseId: string): Promise<Code> {
  return tx.course.findUniqueOrThrow({
    where: { id: courseId },
    select: { joinCode: true, joinCodeExpiresAt: true, joinCodeLimit: true },
  });
}

function inWords({ joinCode, joinCodeExpiresAt, joinCodeLimit }: Code) {
  return { code: joinCode, expires: joinCodeExpiresAt?.toISOString() ?? null, limit: joinCodeLimit };
}
