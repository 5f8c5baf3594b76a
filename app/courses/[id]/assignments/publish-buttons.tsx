"use client";

import { useRouter } from "next/navigation";
import { ActionButton } from "#components/people/action-button.tsx";
import { deleteAssignmentAction, publishAssignmentAction } from "./actions.ts";

type PublishButtonsProps = { courseId: string; assignmentId: string; isPublished: boolean };

/** Shows an assignment to learners, takes it back, or deletes one that nobody has worked on. */
export function PublishButtons({ courseId, assignmentId, isPublished }: PublishButtonsProps) {
  const router = useRouter();
  const which = { courseId, assignmentId };
  return (
    <div className="flex flex-wrap gap-2">
      <ActionButton
        look={isPublished ? "quiet" : "primary"}
        size="small"
        label={isPublished ? "Unpublish" : "Publish"}
        pending={isPublished ? "Unpublishing…" : "Publishing…"}
        action={() => publishAssignmentAction({ ...which, isPublished: !isPublished })}
        onDone={() => router.refresh()}
      />
      <ActionButton
        size="small"
        look="danger"
        label="Delete"
        pending="Deleting…"
        action={() => deleteAssignmentAction(which)}
        onDone={() => router.push(`/courses/${courseId}/assignments`)}
      />
    </div>
  );
}
