"use client";

import { useEffect } from "react";

/** Has the browser ask whether the page may go, while what was typed is nowhere else. */
export function useAskBeforeLeaving(isAtRisk: boolean): void {
  // Follows what the browser does with the page.
  useEffect(() => {
    if (!isAtRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isAtRisk]);
}
