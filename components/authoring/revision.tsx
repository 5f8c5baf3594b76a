import type { ReactNode } from "react";
import { CodeDifference } from "../code-difference.tsx";

type RevisionProps = {
  revision: number;
  changes: { path: string; before: string | null; text: string | null }[];
  /** Files that are different now. */
  differing: string[];
  restore: ReactNode;
};

/** What was changed up to a revision, and how to have the files of that moment again. */
export function Revision({ revision, changes, differing, restore }: RevisionProps) {
  return (
    <section aria-label={`Revision ${revision}`} className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-text-muted">
          {differing.length === 0
            ? "The draft is as it was then."
            : `Since then these have changed: ${differing.join(", ")}.`}
        </p>
        {differing.length > 0 && restore}
      </div>
      {changes.map(({ path, before, text }) => (
        <div key={path} className="space-y-1">
          <h2 className="font-mono text-sm">
            {path}
            {before === null && " (new)"}
            {text === null && " (deleted)"}
          </h2>
          <CodeDifference before={before ?? ""} after={text ?? ""} label={`What changed in ${path}`} />
        </div>
      ))}
      {changes.length === 0 && <p>Nothing is different.</p>}
    </section>
  );
}
