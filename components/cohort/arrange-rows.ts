import { ACTIVE_DAYS } from "#domain/cohort/definitions.ts";
import { countStates, MARKS } from "#domain/cohort/heat-map.ts";
import type { MapRow } from "./types.ts";

export const SHOWN = ["all", "stuck", "active", "not-begun"] as const;
export type Shown = (typeof SHOWN)[number];
export const ORDERS = ["name", "solved", "stuck"] as const;
export type RowOrder = (typeof ORDERS)[number];
export type Arrangement = { text: string; show: Shown; by: RowOrder };

const DAY_MS = 86_400_000;

/** The rows that are asked for, in the order that is asked for; equals stay as they were. `now` in ms since 1970. */
export function arrangeRows(rows: readonly MapRow[], { text, show, by }: Arrangement, now: number): MapRow[] {
  const words = text.trim().toLowerCase();
  const found = rows.filter(
    (row) => isShown(row, show, now) && (!words || searchable(row).toLowerCase().includes(words)),
  );
  return by === "name" ? found : found.toSorted((a, b) => countStates(b.marks)[by] - countStates(a.marks)[by]);
}

const searchable = ({ learner }: MapRow) =>
  learner ? `${learner.name} ${learner.email} ${learner.section ?? ""}` : "";

function isShown({ marks, lastSubmittedAt }: MapRow, show: Shown, now: number): boolean {
  if (show === "stuck") return marks.includes(MARKS.stuck);
  if (show === "active") return lastSubmittedAt !== null && now - Date.parse(lastSubmittedAt) <= ACTIVE_DAYS * DAY_MS;
  if (show === "not-begun") return !/[^0]/.test(marks);
  return true;
}
