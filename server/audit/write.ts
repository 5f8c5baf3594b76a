import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "../database.ts";
import type { AuditAction } from "./actions.ts";

export type AuditRecord = {
  courseId: string;
  action: AuditAction;
  /** What it was done to, in words: "Week 3", "Leo Learner: gru-cell in Week 3". */
  subject: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  reason?: string;
};

/**
 * Written in the transaction of the change itself: neither is ever there without the other. One parameter however many
 * there are, since a file with ten thousand people makes as many entries.
 */
export async function recordAudit(
  tx: Transaction,
  viewer: Pick<Viewer, "id"> | null,
  records: AuditRecord[],
): Promise<void> {
  if (records.length === 0) return;
  // In order, as the entries of one instant are shown by their ids.
  const ids = records.map(() => randomUUIDv7()).sort();
  const rows = JSON.stringify(
    records.map((record, i) => ({ id: ids[i], ...record })),
    wellFormed,
  );
  await tx.$executeRaw`
    insert into "AuditEntry" ("id", "courseId", "actorId", "action", "subject", "before", "after", "reason")
    select row."id", row."courseId", ${viewer?.id ?? null}::uuid, row."action", row."subject", row."before", row."after",
      row."reason"
    from jsonb_to_recordset(${rows}::jsonb) as row("id" uuid, "courseId" uuid, "action" text, "subject" text,
      "before" jsonb, "after" jsonb, "reason" text)`;
}

/** Half a character, which JavaScript lets stand in a text, is none to Postgres. */
const wellFormed = (_: string, value: unknown) => (typeof value === "string" ? value.toWellFormed() : value);
