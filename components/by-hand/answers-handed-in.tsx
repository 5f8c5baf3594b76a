import type { ComponentType } from "react";
import type { ShownAnswer } from "#grader/by-hand/show-answer.ts";
import { AnswersView } from "./answers-view.tsx";

export type AnswersToRead = { task: string; parts: ShownAnswer[] };

type AnswersHandedInProps = { answers: AnswersToRead; Markdown: ComponentType<{ text: string }> };

/** What was handed in, and folded above it the task with the numbers that it is about. */
export function AnswersHandedIn({ answers: { task, parts }, Markdown }: AnswersHandedInProps) {
  return (
    <div className="space-y-3">
      <details className="rounded-lg border border-border bg-surface-raised px-4 py-2">
        <summary className="cursor-pointer text-sm text-text-muted">The task, with its numbers</summary>
        <div className="mt-2">
          <Markdown text={task} />
        </div>
      </details>
      <AnswersView label="The answers handed in" answers={parts} Markdown={Markdown} />
    </div>
  );
}
