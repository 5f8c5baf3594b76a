/** `choose`: the best so many of its exercises count, each with `points`. */
export type TotalItem = { choose: number; points: number; slugs: readonly string[] };

export type AssignmentTotal = { points: number; fullPoints: number };

/** The points of an assignment: of each item the best exercises, as many as it asks for. What has no score is worth 0. */
export function assignmentTotal(
  items: readonly TotalItem[],
  shareOf: (slug: string) => number | null,
): AssignmentTotal {
  const best = ({ choose, slugs }: TotalItem) =>
    slugs
      .map((slug) => shareOf(slug) ?? 0)
      .toSorted((a, b) => b - a)
      .slice(0, choose)
      .reduce((sum, share) => sum + share, 0);
  return {
    points: items.reduce((sum, item) => sum + item.points * best(item), 0),
    fullPoints: items.reduce((sum, { choose, points, slugs }) => sum + points * Math.min(choose, slugs.length), 0),
  };
}
