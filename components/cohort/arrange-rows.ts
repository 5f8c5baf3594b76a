import { countStates, MARKS } from "#domain/cohort/heat-map.ts";
import type { MapRow } from "./types.ts";

export const SHOWN = ["all", "stuck", "active", "not-begun"] as const;
export type Shown = (typeof SHOWN)[number];
export const ORDERS = ["name", "solved", "stuck"] as const;
export type RowOrder = (typeof ORDERS)[number];
export type Arrangement = { text: string; show: Shown; by: RowOrder };

/** The rows that are asked for, in the order that is asked for; equals stay as they were. */
export function arrangeRows(rows: readonly MapRow[], { text, show, by }: Arrangement): MapRow[] {
  const words = text.trim().toLowerCase();
  const found = rows.filter((row) => isShown(row, show) && (!words || searchable(row).toLowerCase().includes(words)));
  return by === "name" ? found : found.toSorted((a, b) => countStates(b.marks)[by] - countStates(a.marks)[by]);
}

const searchable = ({ learner }: MapRow) =>
  learner ? `${learner.name} ${learner.email} ${learner.section ?? ""}` : "";

function isShown({ marks, isActive }: MapRow, show: Shown): boolean {
  if (show === "stuck") return marks.includes(MARKS.stuck);
  if (show === "active") return isActive;
  if (show === "not-begun") return !/[^0]/.test(marks);
  return true;
}
