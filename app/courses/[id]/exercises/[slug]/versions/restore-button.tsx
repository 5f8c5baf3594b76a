"use client";

import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import { useAction } from "#components/people/use-action.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { restoreVersionAction } from "./actions.ts";

type RestoreButtonProps = { courseId: string; slug: string; versionId: string; version: string };

/** Puts the files of a version into the draft. What became of it stands beside the button. */
export function RestoreButton({ courseId, slug, versionId, version }: RestoreButtonProps) {
  const { perform, isPending, problem } = useAction();
  const [changed, setChanged] = useState<number | null>(null);
  const restore = () =>
    perform(
      () => restoreVersionAction({ courseId, slug, versionId }),
      (restored) => setChanged(restored.changed),
    );
  return (
    <div className="space-y-2">
      <Button
        size="small"
        aria-label={`Restore version ${version} into the draft`}
        pending={isPending && "Restoring…"}
        onClick={() => void restore()}
      >
        Restore
      </Button>
      {problem && <Notice kind="problem">{problem}</Notice>}
      {changed !== null && !problem && (
        <Notice kind="success">
          {restoredWords(changed)}{" "}
          <Link href={`/courses/${courseId}/exercises/${slug}` as Route}>Look at the draft</Link>
        </Notice>
      )}
    </div>
  );
}

function restoredWords(changed: number): string {
  if (changed === 0) return "The draft has these very files already.";
  return `The draft has the files of this version; ${changed === 1 ? "one file was" : `${changed} files were`} another.`;
}
