import type { HeldBackResults } from "#domain/report-state.ts";
import { Time } from "../ui/time.tsx";

/** Why nothing is said of hidden cases, and when it will be. */
export function HeldBackWords({ heldBack: { assignment, until } }: { heldBack: HeldBackResults }) {
  if (until === null) return <span>“{assignment}” does not show what hidden cases found.</span>;
  return (
    <span>
      “{assignment}” shows what hidden cases found from <Time at={until} form="full" /> on.
    </span>
  );
}
