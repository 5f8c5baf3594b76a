"use client";

import { useSyncExternalStore } from "react";

const A_MINUTE_MS = 60_000;

/** The minute it is, in milliseconds since 1970. The server does not know the reader's clock: there it is `onServer`. */
export function useMinute<T extends number | null>(onServer: T): number | T {
  return useSyncExternalStore<number | T>(everyMinute, currentMinute, () => onServer);
}

function everyMinute(tell: () => void): () => void {
  const timer = setInterval(tell, A_MINUTE_MS);
  return () => clearInterval(timer);
}

/** Rounded up, so a moment that has just passed is never in the future. */
function currentMinute(): number {
  return Math.ceil(Date.now() / A_MINUTE_MS) * A_MINUTE_MS;
}
