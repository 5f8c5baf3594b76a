import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "../database.ts";

/** What is written into a course's log. */
export const AUDIT_ACTIONS = [
  ...(["course-created", "course-copied", "course-renamed", "course-archived", "course-reopened"] as const),
  ...(["join-code-changed", "person-enrolled", "person-removed", "role-changed", "section-changed"] as const),
  ...(["assignment-created", "assignment-changed", "assignment-published", "assignment-deleted"] as const),
  ...(["allowance-made", "allowance-withdrawn", "score-overridden", "scores-imported"] as const),
  ...(["announced", "risk-rules-changed", "late-days-changed"] as const),
];
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

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
export async function recordAudit(tx: Transaction, viewer: Viewer | null, records: AuditRecord[]): Promise<void> {
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
