/** How far a regrade has come. A cancelled one is a preview of what was graded until then. */
export type RegradeState = "running" | "previewed" | "cancelled" | "applied" | "undone";

type Facts = { waiting: number; cancelledAt: Date | null; appliedAt: Date | null; undoneAt: Date | null };

export function regradeState({ waiting, cancelledAt, appliedAt, undoneAt }: Facts): RegradeState {
  if (undoneAt) return "undone";
  if (appliedAt) return "applied";
  if (cancelledAt) return "cancelled";
  return waiting > 0 ? "running" : "previewed";
}

/** Which of the items an instructor applies. "raises": those whose submission has a higher score than before. */
export const APPLIED = ["all", "raises", "chosen"] as const;

/** Submissions that one regrade may hold. */
export const MAX_ITEMS = 20_000;
