"use client";

import { useRouter } from "next/navigation";
import { ActionButton } from "#components/people/action-button.tsx";
import { markAllReadAction } from "./actions.ts";

export function MarkAllButton() {
  const router = useRouter();
  return (
    <ActionButton
      size="small"
      label="Mark all as read"
      pending="Marking…"
      action={() => markAllReadAction({})}
      onDone={() => router.refresh()}
    />
  );
}
