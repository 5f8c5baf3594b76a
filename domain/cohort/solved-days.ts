export type SolvedDay = { day: string; solved: number; total: number };

/** Days with what was solved on each and up to it. `days` are in order; those without anything may be missing. */
export function addUp(days: readonly { day: string; solved: number }[]): SolvedDay[] {
  let total = 0;
  return days.map(({ day, solved }) => {
    total += solved;
    return { day, solved, total };
  });
}
