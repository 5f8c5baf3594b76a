"use client";

import { fullTime } from "../ui/moments.ts";
import { useMinute } from "../ui/use-minute.ts";
import type { AssignableExercise } from "./types.ts";

type PinChoiceProps = {
  exercise: AssignableExercise;
  /** The id of the version that the assignment stays with; null where it follows the newest. */
  pinned: string | null;
  onChange: (versionId: string | null) => void;
};

/** Whether an exercise of an assignment follows what is published, or stays with one version. */
export function PinChoice({ exercise: { title, versions }, pinned, onChange }: PinChoiceProps) {
  // The server does not know the reader's time zone, so the moments are worded anew in the browser.
  const isHere = useMinute(null) !== null;
  const momentOf = (at: string) => (isHere ? fullTime(at) : at.slice(0, 16).replace("T", " "));
  const isGone = pinned !== null && versions.every(({ versionId }) => versionId !== pinned);
  return (
    <select
      aria-label={`Version of ${title}`}
      value={pinned ?? ""}
      onChange={({ target }) => onChange(target.value || null)}
      className="max-w-full min-w-0 rounded-md border border-border-control bg-surface-raised px-2 py-0.5 text-sm text-text-muted"
    >
      <option value="">Follows the newest</option>
      {isGone && <option value={pinned}>Stays with a version that is not there any more</option>}
      {versions.map(({ versionId, at, summary }) => (
        <option key={versionId} value={versionId}>
          Stays with the version of {momentOf(at)}
          {summary && `: ${summary}`}
        </option>
      ))}
    </select>
  );
}
