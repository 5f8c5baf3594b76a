"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ActionButton } from "#components/people/action-button.tsx";
import { publishAssignmentAction } from "./actions.ts";

type PublishButtonsProps = { courseId: string; assignmentId: string; isPublished: boolean; children: ReactNode };

/** Shows an assignment to learners, or takes it back; beside it what else can be done with it. */
export function PublishButtons({ courseId, assignmentId, isPublished, children }: PublishButtonsProps) {
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
      {children}
    </div>
  );
}
