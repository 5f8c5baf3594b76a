"use client";

import { useSyncExternalStore } from "react";

/** `--breakpoint-wide` of globals.css: from here on panels stand beside each other. */
const WIDE = "(width >= 900px)";

/** Whether panels stand beside each other; the server says that they do. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, isWide, () => true);
}

const isWide = () => window.matchMedia(WIDE).matches;

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
