import type { LatePolicyChoice } from "../assignment.ts";
import type { Dates } from "../score/dates.ts";

const DAY_MS = 86_400_000;

/** From when on nothing that is handed in can count any more, so that what is not there is missing. Null: never. */
export function endsAt({ dueAt, closesAt }: Dates, late: LatePolicyChoice, lateDays: number): Date | null {
  const latest = latestAccepted(dueAt, late, lateDays);
  if (latest === null || closesAt === null) return latest ?? closesAt;
  return latest < closesAt ? latest : closesAt;
}

function latestAccepted(dueAt: Date | null, late: LatePolicyChoice, lateDays: number): Date | null {
  if (dueAt === null || late.kind === "percent-per-day") return null;
  return late.kind === "hard-close" ? dueAt : new Date(dueAt.getTime() + lateDays * DAY_MS);
}
