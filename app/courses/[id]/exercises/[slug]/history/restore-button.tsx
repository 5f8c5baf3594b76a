"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { ActionButton } from "#components/people/action-button.tsx";
import { restoreRevisionAction } from "../../actions.ts";

type RestoreButtonProps = { courseId: string; slug: string; revision: number };

/** Brings the files of a revision back, as a change that can be undone in the same way. */
export function RestoreButton({ courseId, slug, revision }: RestoreButtonProps) {
  const router = useRouter();
  return (
    <ActionButton
      look="primary"
      size="small"
      label="Bring this back"
      about={`revision ${revision}`}
      pending="Bringing it back…"
      action={() => restoreRevisionAction({ courseId, slug, revision })}
      onDone={() => router.push(`/courses/${courseId}/exercises/${slug}/history` as Route)}
    />
  );
}
