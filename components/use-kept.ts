"use client";

import { useEffect, useState } from "react";

/**
 * A text that this browser keeps until it is emptied, so that a reload, an ended session or a closed tab costs no word. Null
 * as the key keeps nothing. What was kept is there after the first paint: the server knows nothing of it.
 */
export function useKept(key: string | null): readonly [string, (text: string) => void] {
  const [text, setText] = useState("");

  // Follows the browser's storage, which only the browser has.
  useEffect(() => {
    const kept = key && read(key);
    if (kept) setText(kept);
  }, [key]);

  const set = (next: string) => {
    setText(next);
    if (key) write(key, next);
  };
  return [text, set];
}

/** Storage may be full or forbidden. Typing goes on then. */
function write(key: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {}
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
