import type { BookCell } from "./types.ts";

/** "7.5", "10": at most two places, and none that say nothing. */
export function pointWords(points: number): string {
  return (Math.round(points * 100) / 100).toLocaleString("en");
}

/** What there is to know of a cell beside its points, short enough to stand under them. */
export function markWords({
  daysLate,
  isOverridden,
  isExcused,
  isMissing,
}: Omit<BookCell, "points" | "attempts">): string {
  const marks = [
    isExcused && "excused",
    isMissing && "missing",
    daysLate > 0 && `${daysLate} d late`,
    isOverridden && "set by hand",
  ];
  return marks.filter(Boolean).join(", ");
}
