"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAction } from "#components/people/use-action.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { deleteAssignmentAction } from "./actions.ts";

type DeleteButtonProps = {
  courseId: string;
  assignmentId: string;
  title: string;
  isPublished: boolean;
  /** Extensions and exemptions, which go along. */
  allowanceCount: number;
};

/** Deletes an assignment that nobody has worked on, once its author has read what goes. */
export function DeleteButton({ courseId, assignmentId, title, isPublished, allowanceCount }: DeleteButtonProps) {
  const router = useRouter();
  const { perform, isPending, problem } = useAction();
  const [isAsked, setAsked] = useState(false);
  const remove = () =>
    perform(
      () => deleteAssignmentAction({ courseId, assignmentId }),
      () => router.push(`/courses/${courseId}/assignments`),
    );
  const actions = (
    <>
      <Button onClick={() => setAsked(false)}>Keep it</Button>
      <Button look="danger" pending={isPending && "Deleting…"} onClick={() => void remove()}>
        Delete the assignment
      </Button>
    </>
  );
  return (
    <>
      <Button size="small" look="danger" onClick={() => setAsked(true)}>
        Delete
      </Button>
      <Dialog title={`Delete “${title}”?`} open={isAsked} onClose={() => setAsked(false)} actions={actions}>
        <div className="space-y-3">
          {problem && <Notice kind="problem">{problem}</Notice>}
          <p>This cannot be undone. What goes:</p>
          <ul className="list-disc space-y-1 pl-5">
            <li>The assignment, with its dates, its points and its rules.</li>
            {isPublished && <li>Its place in your learners’ lists and in the gradebook.</li>}
            {allowanceCount > 0 && <li>{allowanceWords(allowanceCount)}</li>}
          </ul>
          <p className="text-text-muted">
            The exercises stay as they are, and the log keeps what the assignment said. It can be deleted only while
            nobody has handed in anything for it; after that, unpublish it.
          </p>
        </div>
      </Dialog>
    </>
  );
}

function allowanceWords(count: number): string {
  return count === 1 ? "One extension or exemption." : `${count} extensions and exemptions.`;
}
