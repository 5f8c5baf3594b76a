"use client";

import { useRouter } from "next/navigation";
import { ActionButton } from "#components/people/action-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { openDraftAction } from "../actions.ts";

type OpenDraftProps = { courseId: string; slug: string; title: string };

/** Nobody is changing what is published. */
export function OpenDraft({ title, ...choice }: OpenDraftProps) {
  const router = useRouter();
  return (
    <main id="main">
      <h1 className="sr-only">Write “{title}”</h1>
      <EmptyState
        title="Nothing is being changed"
        action={
          <ActionButton
            look="primary"
            label="Open a draft"
            pending="Opening…"
            action={() => openDraftAction(choice)}
            onDone={() => router.refresh()}
          />
        }
      >
        A draft begins with what learners get now. They go on with that until you publish.
      </EmptyState>
    </main>
  );
}
