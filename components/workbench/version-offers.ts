import type { OwnVersion, PublishedVersion } from "./version-request.ts";

/**
 * What a page has to say of versions. `newer`: there is one to move to. `changed`: the page is from before. `elsewhere`: the
 * learner went back to an earlier one on another page. `back`: they may go back to the one they left. `pinned`: an
 * assignment asks for one.
 */
export type VersionOffer = {
  kind: "newer" | "changed" | "elsewhere" | "back" | "pinned";
  /** The version to go on with; null where it is the one on the page. */
  to: PublishedVersion | null;
  /** The version that it is about: what was closed is said no more of this one. */
  about: string;
  mayClose: boolean;
};

/** In the order in which they are said, one at a time. `isShown`: the page shows the viewer's version. */
export function versionOffers(told: OwnVersion, isShown: boolean): VersionOffer[] {
  const offer = (kind: VersionOffer["kind"], to: PublishedVersion | null, mayClose = true) => ({
    ...{ kind, to, mayClose },
    about: (to ?? told).versionId,
  });
  // What an assignment asks for cannot be put off: nothing else is taken for it.
  if (told.pinnedBy) return [offer("pinned", isShown ? null : told, isShown)];
  if (!isShown) return [offer(told.newer ? "elsewhere" : "changed", told)];
  return [...(told.newer ? [offer("newer", told.newer)] : []), ...(told.left ? [offer("back", told.left)] : [])];
}
