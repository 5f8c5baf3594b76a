"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { ActionButton } from "#components/people/action-button.tsx";
import type { ActionResult } from "#domain/action-result.ts";
import { startRegradeAction } from "../actions.ts";

type StartButtonProps = { choice: { courseId: string; slug: string } & Record<string, unknown> };

/** Begins what the page describes, and goes to its preview. */
export function StartButton({ choice }: StartButtonProps) {
  const router = useRouter();
  const start = async (): Promise<ActionResult<unknown>> => {
    const started = await startRegradeAction(choice);
    if (started.ok) router.push(`/courses/${choice.courseId}/regrades/${started.value.id}` as Route);
    return started;
  };
  return <ActionButton look="primary" label="Start the regrade" pending="Starting…" action={start} />;
}
