"use client";

import type { WorkbenchProps } from "#components/workbench/types.ts";
import { Workbench } from "#components/workbench/workbench.tsx";
import { tryHintAction, tryNumbersAction, tryOutAction } from "./actions.tsx";

type TrialWorkbenchProps = Pick<WorkbenchProps, "exercise" | "prompt" | "openedAt" | "viewer"> & { courseId: string };

/** The workbench as for a learner who has just begun. The course's bars take some of the screen's height. */
export function TrialWorkbench({ courseId, ...props }: TrialWorkbenchProps) {
  return (
    <div className="[--header-height:10.5rem]">
      <aside aria-label="About this trial" className="border-b border-border bg-accent-soft px-3 py-1 text-sm sm:px-5">
        The draft as learners would get it. What you hand in here is graded and counts nowhere.
      </aside>
      <Workbench
        {...props}
        ownVersion={null}
        hintNodes={[]}
        history={{ submissions: [], hints: [] }}
        assigned={[]}
        solution={null}
        versionPlaces={[]}
        checked={[]}
        draft={null}
        earlierDrafts={[]}
        submissions={[]}
        actions={{
          run: (input) => tryOutAction({ ...input, courseId, cases: "public" }),
          submit: (input) => tryOutAction({ ...input, courseId, cases: "all" }),
          openHint: (input) => tryHintAction({ ...input, courseId }),
          newVariant: (input) => tryNumbersAction({ ...input, courseId }),
          // There is no other version to move to.
          moveVersion: async () => ({ ok: true, value: null }),
        }}
      />
    </div>
  );
}
