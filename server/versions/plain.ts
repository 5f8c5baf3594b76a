import "server-only";
import type { Edition, OwnVersion } from "./own.ts";

const plainEdition = ({ at, ...edition }: Edition) => ({ ...edition, at: at.toISOString() });

/** As JSON has it: the page is given it when it is made, and asks for it again while it is open. */
export function plainVersion({ newer, pinnedBy, ...own }: OwnVersion) {
  return { ...plainEdition(own), newer: newer && plainEdition(newer), pinnedBy };
}
