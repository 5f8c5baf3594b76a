import "server-only";
import type { OwnVersion, PublishedVersion } from "./own.ts";

const plainPublished = ({ at, ...version }: PublishedVersion) => ({ ...version, at: at.toISOString() });

/** As JSON has it: the page is given it when it is made, and asks for it again while it is open. */
export function plainVersion({ newer, left, pinnedBy, ...own }: OwnVersion) {
  const others = { newer: newer && plainPublished(newer), left: left && plainPublished(left) };
  return { ...plainPublished(own), ...others, pinnedBy };
}
