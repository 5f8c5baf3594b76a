import type { ReactNode } from "react";

/** A part of the page that is there when it is looked for. */
export function Fold({ title, children, open }: { title: string; children: ReactNode; open?: boolean }) {
  return (
    <details className="rounded-lg border border-border bg-surface-raised" open={open}>
      <summary className="cursor-pointer px-4 py-2.5 font-medium">{title}</summary>
      <div className="space-y-4 border-t border-border p-4">{children}</div>
    </details>
  );
}
