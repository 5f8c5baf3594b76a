"use client";

import { useState } from "react";
import type { ActionResult } from "#domain/action-result.ts";
import type { ProofKind } from "#grader/proof-progress.ts";
import { useAction } from "../../people/use-action.ts";
import { Button, type ButtonLook } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type ExercisePlace, FileLink } from "./file-link.tsx";

type StartButtonProps = ButtonLook & {
  place: ExercisePlace;
  kind: ProofKind;
  label: string;
  start: (input: ExercisePlace & { kind: ProofKind }) => Promise<ActionResult<{ proofId: string }>>;
};

/** Begins a proof. What keeps the draft from being read stands beside it, with the way to its file. */
export function StartButton({ place, kind, label, start, ...look }: StartButtonProps) {
  const { perform, isPending, problem } = useAction();
  const [files, setFiles] = useState<string[]>([]);
  const begin = async () => {
    const result = await start({ ...place, kind });
    setFiles(result.ok ? [] : Object.keys(result.fields ?? {}).filter(Boolean));
    return result;
  };
  return (
    <div className="space-y-2">
      <Button {...look} pending={isPending && "Starting…"} onClick={() => void perform(begin)}>
        {label}
      </Button>
      {problem && (
        <Notice kind="problem" actions={files.map((file) => <FileLink key={file} {...place} file={file} />)}>
          <span className="whitespace-pre-wrap">{problem}</span>
        </Notice>
      )}
    </div>
  );
}
