/** As much of a part as its place among the others depends on. */
type Following = { id: string; follows: readonly string[] };

/** The parts that one follows from, directly and through others, in the order of the exercise. */
export function partsBefore<P extends Following>(parts: readonly P[], id: string): P[] {
  const before = new Set<string>();
  const visit = (one: string): void => {
    for (const earlier of parts.find((part) => part.id === one)?.follows ?? []) {
      before.add(earlier);
      visit(earlier);
    }
  };
  visit(id);
  return parts.filter((part) => before.has(part.id));
}
