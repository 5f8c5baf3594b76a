import type { ReactNode } from "react";

/** A page that asks for a few fields. */
export function NarrowPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="main" className="mx-auto w-full max-w-md space-y-6 px-4 py-10">
      <h1 className="text-2xl font-semibold">{title}</h1>
      {children}
    </main>
  );
}
