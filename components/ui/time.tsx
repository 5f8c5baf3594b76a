"use client";

import { clockTime, fullAndRelativeTime, fullTime, relativeTime } from "./moments.ts";
import { useMinute } from "./use-minute.ts";

/**
 * A moment: how long ago, with the full date as its tooltip; `form="clock"` shows 12:03. The server does not know the
 * reader's time zone or clock, so it sends the UTC date and the browser words it anew.
 */
export function Time({ at, form = "relative" }: { at: string; form?: keyof typeof WORDING }) {
  const now = useMinute(null);
  const words = now === null ? at.slice(0, 16).replace("T", " ") : WORDING[form](at, now);
  return (
    <time dateTime={at} title={now === null ? undefined : fullTime(at)} className="whitespace-nowrap">
      {words}
    </time>
  );
}

const WORDING = {
  ...{ relative: relativeTime, clock: clockTime, full: fullTime },
  "full-and-relative": fullAndRelativeTime,
};
