"use client";

import { useSyncExternalStore } from "react";

export type EntryKind = "text" | "keyboard";

const KEY = "gradcheck-expressions";
const CHANGED = "gradcheck-expressions-changed";

/** How this browser's learner enters expressions: chosen at one field, meant for all. */
export function useEntryKind(): [EntryKind, (kind: EntryKind) => void] {
  return [useSyncExternalStore(subscribe, read, () => "text"), write];
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}

function read(): EntryKind {
  try {
    return localStorage.getItem(KEY) === "keyboard" ? "keyboard" : "text";
  } catch {
    // A browser that stores nothing remembers nothing.
    return "text";
  }
}

function write(kind: EntryKind): void {
  try {
    localStorage.setItem(KEY, kind);
  } catch {}
  window.dispatchEvent(new Event(CHANGED));
}
