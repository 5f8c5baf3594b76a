"use client";

import { useEffect, useRef } from "react";

type PageKeys = { onRun: () => void; onSubmit: () => void; onShowKeys: () => void };

/** The keys of the whole page. Monaco keeps those pressed inside it, and does the same with them. */
export function usePageKeys(keys: PageKeys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });

  // Follows the keyboard, wherever the focus is.
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
      const { onRun, onSubmit, onShowKeys } = latest.current;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        if (event.shiftKey) onSubmit();
        else onRun();
      } else if (event.key === "?" && !isTyping(event.target)) {
        event.preventDefault();
        onShowKeys();
      }
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select, math-field"))
  );
}
