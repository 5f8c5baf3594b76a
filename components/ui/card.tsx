import type { ReactNode } from "react";

/** A raised surface around things that belong together. */
export function Card({ children, className = "" }: { children: ReactNode; className?: string }) {
  return <div className={`rounded-lg border border-border bg-surface-raised p-4 ${className}`}>{children}</div>;
}
