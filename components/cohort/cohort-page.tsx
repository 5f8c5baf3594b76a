import type { ReactNode } from "react";

/** The frame of a page about the cohort. */
export function CohortPage({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <main id="main" className="mx-auto w-full max-w-6xl space-y-4 px-4 py-4">
      <h1 className="text-2xl font-semibold">{title}</h1>
      {children}
    </main>
  );
}
