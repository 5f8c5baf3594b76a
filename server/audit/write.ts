import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
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

/** Written in the transaction of the change itself: neither is ever there without the other. */
export async function recordAudit(
  tx: Transaction,
  viewer: Pick<Viewer, "id"> | null,
  records: AuditRecord[],
): Promise<void> {
  await tx.auditEntry.createMany({
    data: records.map(({ before, after, reason, ...record }) => ({
      ...record,
      actorId: viewer?.id ?? null,
      before: before ?? Prisma.DbNull,
      after: after ?? Prisma.DbNull,
      reason: reason ?? null,
    })),
  });
}
