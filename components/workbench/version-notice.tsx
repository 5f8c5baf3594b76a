"use client";

import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Time } from "../ui/time.tsx";
import type { Noun } from "./types.ts";
import type { useVersion } from "./use-version.ts";
import type { OwnVersion, PublishedVersion } from "./version-request.ts";

type VersionNoticeProps = { version: ReturnType<typeof useVersion>; noun: Noun };

/** That the exercise was changed, and that the learner may go on with it as it is now, when they choose to. */
export function VersionNotice({ version: { told, isShown, move, isMoving, problem }, noun }: VersionNoticeProps) {
  const [closed, setClosed] = useState<string | null>(null);
  if (!told || (isShown && !told.newer && !told.pinnedBy)) return null;
  const offered = isShown ? told.newer : told;
  const about = (offered ?? told).versionId;
  if (about === closed) return null;
  // What an assignment asks for cannot be put off: nothing else is taken for it.
  const mayClose = isShown || !told.pinnedBy;
  const actions = (
    <>
      {offered && (
        <Button size="small" pending={isMoving && "Moving…"} onClick={() => void move(offered.versionId)}>
          {told.pinnedBy ? "Load that version" : "Move to the new version"}
        </Button>
      )}
      {mayClose && (
        <Button size="small" onClick={() => setClosed(about)}>
          {offered ? "Not now" : "Close"}
        </Button>
      )}
    </>
  );
  return (
    <div className="border-b border-border p-2">
      <Notice actions={actions}>
        {told.pinnedBy ? (
          <PinnedWords told={told} place={told.pinnedBy} isShown={isShown} />
        ) : (
          <>
            This exercise was changed on <Published version={offered ?? told} />{" "}
            {isShown ? "Your work is on the version you began with." : "This page shows the version before."} When you
            move, your {noun} will be kept{noun === "answers" && "; the numbers may be others then"}.
          </>
        )}
        {problem && <p className="font-medium text-verdict-failed">{problem}</p>}
      </Notice>
    </div>
  );
}

type PinnedWordsProps = { told: OwnVersion; place: NonNullable<OwnVersion["pinnedBy"]>; isShown: boolean };

function PinnedWords({ told, place: { id, courseId, title }, isShown }: PinnedWordsProps) {
  return (
    <>
      <Link href={`/courses/${courseId}/assignments/${id}` as Route} className="font-medium">
        {title}
      </Link>{" "}
      stays with the version of <Published version={told} />{" "}
      {isShown ? "It is the one on this page." : "This page shows another one."} What you wrote is kept.
    </>
  );
}

/** When, and what was said of it, to the end of the sentence. */
function Published({ version: { at, summary } }: { version: PublishedVersion }) {
  return (
    <>
      <Time at={at} form="full" />
      {summary === "" ? "." : `: ${/[.!?]$/.test(summary) ? summary : `${summary}.`}`}
    </>
  );
}
