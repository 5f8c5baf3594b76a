"use client";

import { useSyncExternalStore } from "react";
import { clockTime, fullTime, relativeTime } from "./moments.ts";

const A_MINUTE_MS = 60_000;

/**
 * A moment: how long ago, with the full date as its tooltip; `form="clock"` shows 12:03. The server does not know the
 * reader's time zone or clock, so it sends the UTC date and the browser words it anew.
 */
export function Time({ at, form = "relative" }: { at: string; form?: "relative" | "clock" | "full" }) {
  const now = useSyncExternalStore(everyMinute, currentMinute, () => null);
  const words = now === null ? at.slice(0, 16).replace("T", " ") : WORDING[form](at, now);
  return (
    <time dateTime={at} title={now === null ? undefined : fullTime(at)} className="whitespace-nowrap">
      {words}
    </time>
  );
}

const WORDING = { relative: relativeTime, clock: clockTime, full: fullTime };

function everyMinute(tell: () => void): () => void {
  const timer = setInterval(tell, A_MINUTE_MS);
  return () => clearInterval(timer);
}

/** Rounded up, so a moment that has just passed is never in the future. */
function currentMinute(): number {
  return Math.ceil(Date.now() / A_MINUTE_MS) * A_MINUTE_MS;
}
