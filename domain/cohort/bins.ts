/** Stretches into which the attempts and minutes to solve are counted, by their least and most. */
export type Bin = { from: number; to: number | null };

export const ATTEMPT_BINS: readonly Bin[] = [
  ...[1, 2, 3, 4, 5].map((count) => ({ from: count, to: count })),
  { from: 6, to: 10 },
  { from: 11, to: null },
];
export const MINUTE_BINS: readonly Bin[] = [
  { from: 0, to: 4 },
  { from: 5, to: 9 },
  { from: 10, to: 19 },
  { from: 20, to: 29 },
  { from: 30, to: 59 },
  { from: 60, to: 119 },
  { from: 120, to: null },
];

/** "3", "6–10", "11 or more". */
export function binWords({ from, to }: Bin): string {
  if (to === null) return `${from} or more`;
  return from === to ? String(from) : `${from}–${to}`;
}
