"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";

/** Opens the plain links of a large table here, where a press leads to one: a component for each would slow scrolling. */
export function usePlainLinks(selector: string): (event: MouseEvent) => void {
  const router = useRouter();
  return (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>(selector);
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.push((link.pathname + link.search) as Route);
  };
}
