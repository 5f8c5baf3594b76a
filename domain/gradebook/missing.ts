type Item = { choose: number; slugs: readonly string[] };

/**
 * The exercises that are missing of an assignment that has ended: what was not done of each item, while fewer of it were done
 * than count.
 */
export function missingExercises(items: readonly Item[], isDone: (slug: string) => boolean): string[] {
  return items.flatMap(({ choose, slugs }) => {
    const left = slugs.filter((slug) => !isDone(slug));
    return slugs.length - left.length < Math.min(choose, slugs.length) ? left : [];
  });
}
