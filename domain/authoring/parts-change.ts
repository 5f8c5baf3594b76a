type HandingIn = {
  /** Whether parts are checked one by one: by the version that is handed in for, and by the newest. */
  isPartByPart: boolean;
  isPartByPartNow: boolean;
  /** The part that is to be checked by itself; null where all is handed in together. */
  part: { id: string; title: string } | null;
  /** The parts of the newest version, by which work is scored. */
  scoredParts: readonly string[];
  /** The title of the assignment that asks for the version; null where none does. */
  pinnedBy: string | null;
};

/**
 * Why nothing can be handed in for a version whose parts are checked in another way than the newest's: parts that are
 * checked one by one have attempts of their own, so that whoever had the choice would gain some. While an assignment pins
 * the version nobody has it, and the better of both counts. Null where it is taken.
 */
export function refusePartsChange(handingIn: HandingIn): string | null {
  const { isPartByPart, isPartByPartNow, part, scoredParts, pinnedBy } = handingIn;
  if (isPartByPart === isPartByPartNow) return null;
  if (pinnedBy === null)
    return `Since this exercise was changed, its parts are checked ${isPartByPartNow ? "one by one" : "together"}. Reload the page, and where it offers the new version, move to it; what you wrote is kept.`;
  if (part === null || scoredParts.includes(part.id)) return null;
  return `“${pinnedBy}” asks for this version, and the newest one, which says what work is worth, has no part “${part.title}”. Tell those who teach you; what you wrote is kept.`;
}
