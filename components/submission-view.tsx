import type { ReportState } from "#domain/report-state.ts";
import { CodeListing } from "./code-listing.tsx";
import { ReportView } from "./report/report-view.tsx";
import { Notice } from "./ui/notice.tsx";
import { Time } from "./ui/time.tsx";

type SubmissionViewProps = {
  code: string;
  /** ISO moment. */
  submittedAt: string;
  version: string;
  isCurrentVersion: boolean;
  state: ReportState;
};

/** One submission as it was handed in, beside what was found. */
export function SubmissionView({ code, submittedAt, version, isCurrentVersion, state }: SubmissionViewProps) {
  return (
    <div className="space-y-6">
      <p className="text-sm text-text-muted">
        Handed in <Time at={submittedAt} form="full" />
        {!isCurrentVersion && `, for the earlier version ${version} of this exercise`}
      </p>
      {state.phase === "graded" ? (
        <ReportView report={state.report} />
      ) : (
        <Notice>{state.phase === "waiting" ? "Waiting to be graded." : "Being graded."}</Notice>
      )}
      <section className="space-y-2">
        <h2 className="font-semibold">Code</h2>
        <CodeListing code={code} label="The code handed in" />
      </section>
    </div>
  );
}
