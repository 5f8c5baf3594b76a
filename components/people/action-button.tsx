"use client";

import type { ActionResult } from "#domain/action-result.ts";
import { Button, type ButtonLook } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useAction } from "./use-action.ts";

type ActionButtonProps = ButtonLook & {
  label: string;
  /** Where several buttons have one label, what this one is about. */
  about?: string;
  pending: string;
  action: () => Promise<ActionResult<unknown>>;
  onDone?: () => void;
};

/** A button that does one thing on the server. What went wrong stands beside it. */
export function ActionButton({ label, about, pending, action, onDone, ...look }: ActionButtonProps) {
  const { perform, isPending, problem } = useAction();
  return (
    <div className="space-y-2">
      <Button
        {...look}
        aria-label={about && `${label}: ${about}`}
        pending={isPending && pending}
        onClick={() => void perform(action, onDone)}
      >
        {label}
      </Button>
      {problem && <Notice kind="problem">{problem}</Notice>}
    </div>
  );
}
