"use client";

import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Time } from "../ui/time.tsx";
import type { Noun } from "./types.ts";
import type { useVersion } from "./use-version.ts";
import type { PublishedVersion } from "./version-request.ts";

type VersionNoticeProps = { version: ReturnType<typeof useVersion>; noun: Noun };

/** That the exercise was changed, and that the learner may go on with it as it is now, when they choose to. */
export function VersionNotice({ version: { told, isShown, move, isMoving, problem }, noun }: VersionNoticeProps) {
  const [later, setLater] = useState<string | null>(null);
  if (!told) return null;
  const offered = isShown ? told.newer : told;
  if (!offered && !told.pinnedBy) return null;
  if (offered?.versionId === later) return null;
  const actions = offered && (
    <>
      <Button size="small" pending={isMoving && "Moving…"} onClick={() => void move(offered.versionId)}>
        {told.pinnedBy ? "Load that version" : "Move to the new version"}
      </Button>
      {/* What an assignment asks for cannot be put off: nothing else is taken for it. */}
      {!told.pinnedBy && (
        <Button size="small" onClick={() => setLater(offered.versionId)}>
          Not now
        </Button>
      )}
    </>
  );
  return (
    <div className="border-b border-border p-2">
      <Notice actions={actions}>
        {told.pinnedBy ? (
          <>
            <Link href={`/courses/${told.pinnedBy.courseId}/assignments/${told.pinnedBy.id}` as Route}>
              {told.pinnedBy.title}
            </Link>{" "}
            stays with the version of <Published version={told} />{" "}
            {isShown ? "It is the one on this page." : "This page shows another one."} Your {noun} will be kept.
          </>
        ) : (
          offered && (
            <>
              This exercise was changed <Published version={offered} />{" "}
              {isShown ? "Your work is on the version you began with." : "This page shows the version before."} When you
              move, your {noun} will be kept{noun === "answers" && "; the numbers may be others then"}.
            </>
          )
        )}
        {problem && <p className="font-medium text-verdict-failed">{problem}</p>}
      </Notice>
    </div>
  );
}

/** When, and what was said of it, to the end of the sentence. */
function Published({ version: { at, summary } }: { version: PublishedVersion }) {
  return (
    <>
      <Time at={at} />
      {summary === "" ? "." : `: ${/[.!?]$/.test(summary) ? summary : `${summary}.`}`}
    </>
  );
}
