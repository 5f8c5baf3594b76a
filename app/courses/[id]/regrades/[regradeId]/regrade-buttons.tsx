"use client";

import { useRouter } from "next/navigation";
import { ActionButton } from "#components/people/action-button.tsx";
import { cancelRegradeAction, undoRegradeAction } from "../actions.ts";

type Address = { courseId: string; regradeId: string };

export function CancelButton({ address }: { address: Address }) {
  const router = useRouter();
  return (
    <ActionButton
      size="small"
      label="Cancel"
      pending="Cancelling…"
      action={() => cancelRegradeAction(address)}
      onDone={() => router.refresh()}
    />
  );
}

export function UndoButton({ address }: { address: Address }) {
  const router = useRouter();
  return (
    <ActionButton
      look="danger"
      label="Undo the regrade"
      pending="Undoing…"
      action={() => undoRegradeAction(address)}
      onDone={() => router.refresh()}
    />
  );
}
