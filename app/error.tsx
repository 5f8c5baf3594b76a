"use client";

import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** The server has logged what happened; the reader gets one calm sentence and a way on. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="main" className="px-4 py-16">
      <h1 className="sr-only">Something went wrong</h1>
      <EmptyState
        title="Something went wrong on our side"
        action={
          <Button look="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        What you typed is kept in this browser. It is not lost.
        {error.digest && <span className="block">If you report this, name the reference {error.digest}.</span>}
      </EmptyState>
    </main>
  );
}
