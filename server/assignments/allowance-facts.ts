import "server-only";
import type { AllowanceFact } from "#domain/assignment/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** For a `select` of assignments: what is allowed to one learner there, by name or by their section. */
export const allowanceColumns = (userId: string) =>
  ({
    allowances: {
      where: {
        withdrawnAt: null,
        OR: [{ userId }, { section: { enrollments: { some: { userId, removedAt: null } } } }],
      },
      select: { id: true, kind: true, userId: true, dueAt: true, closesAt: true, createdAt: true },
    },
  }) satisfies Prisma.AssignmentSelect;

type Row = Omit<AllowanceFact, "kind" | "scope"> & { kind: string; userId: string | null };

export function allowancesFor(rows: readonly Row[]): AllowanceFact[] {
  return rows.map(({ kind, userId, ...row }) => ({
    ...row,
    kind: kind === "exemption" ? "exemption" : "extension",
    scope: userId === null ? "section" : "learner",
  }));
}
