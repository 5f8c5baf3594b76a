/** When something may be handed in. Null: no bound. A moment itself is already past: two windows never overlap. */
export type Dates = { opensAt: Date | null; dueAt: Date | null; closesAt: Date | null };

/** What happens from the due date until it closes. Days are of 24 hours, and one that has begun is one. */
export type LatePolicy =
  | { kind: "hard-close" }
  | { kind: "percent-per-day"; percent: number }
  /** So many days late cost nothing, and nothing is taken after them. */
  | { kind: "late-days"; days: number };

/** `percent` is taken off. */
export type Lateness = { status: "on-time" } | { status: "late"; days: number; percent: number } | { status: "shut" };

const DAY_MS = 86_400_000;

/** How a submission stands to the dates; it is the moment when it arrived that decides, never when it was graded. */
export function latenessOf(submittedAt: Date, { opensAt, dueAt, closesAt }: Dates, late: LatePolicy): Lateness {
  if ((opensAt && submittedAt < opensAt) || (closesAt && submittedAt >= closesAt)) return { status: "shut" };
  if (dueAt === null || submittedAt < dueAt) return { status: "on-time" };
  const days = Math.floor((+submittedAt - +dueAt) / DAY_MS) + 1;
  switch (late.kind) {
    case "hard-close":
      return { status: "shut" };
    case "percent-per-day":
      return { status: "late", days, percent: days * late.percent };
    case "late-days":
      return days <= late.days ? { status: "late", days, percent: 0 } : { status: "shut" };
  }
}
