import "server-only";
import type { AllowanceFact } from "#domain/assignment/rules.ts";

type Row = Omit<AllowanceFact, "kind" | "scope"> & { kind: string; userId: string | null };

export function allowancesFor(rows: readonly Row[]): AllowanceFact[] {
  return rows.map(({ kind, userId, ...row }) => ({
    ...row,
    kind: kind === "exemption" ? "exemption" : "extension",
    scope: userId === null ? "section" : "learner",
  }));
}
