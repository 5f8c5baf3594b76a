"use client";

import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Time } from "../ui/time.tsx";
import type { Noun } from "./types.ts";
import type { useVersion } from "./use-version.ts";
import { type VersionOffer, versionOffers } from "./version-offers.ts";
import type { OwnVersion, PublishedVersion } from "./version-request.ts";

type VersionNoticeProps = { version: ReturnType<typeof useVersion>; noun: Noun };

/**
 * That the exercise was changed, and that the learner may go on with it as it is now, when they choose to; or back, where
 * they have moved already.
 */
export function VersionNotice({ version: { told, isShown, move, isMoving, problem }, noun }: VersionNoticeProps) {
  const [closed, setClosed] = useState<readonly string[]>([]);
  const offer = told && versionOffers(told, isShown).find(({ about }) => !closed.includes(about));
  if (!offer) return null;
  const { to } = offer;
  const { label, pending } = BUTTON_WORDS[offer.kind];
  const actions = (
    <>
      {to && (
        <Button size="small" pending={isMoving && pending} onClick={() => void move(to.versionId)}>
          {label}
        </Button>
      )}
      {offer.mayClose && (
        <Button size="small" onClick={() => setClosed([...closed, offer.about])}>
          {to && offer.kind !== "back" ? "Not now" : "Close"}
        </Button>
      )}
    </>
  );
  return (
    <div className="border-b border-border p-2">
      <Notice actions={actions}>
        <OfferWords {...{ offer, told, isShown, noun }} />
        {problem && <p className="font-medium text-verdict-failed">{problem}</p>}
      </Notice>
    </div>
  );
}

const MOVE = { label: "Move to the new version", pending: "Moving…" };
const LOAD = { label: "Load that version", pending: "Loading…" };
const BUTTON_WORDS: Record<VersionOffer["kind"], { label: string; pending: string }> = {
  ...{ newer: MOVE, changed: MOVE, pinned: LOAD, elsewhere: LOAD },
  back: { label: "Go back to the version you had", pending: "Going back…" },
};

type OfferWordsProps = { offer: VersionOffer; told: OwnVersion; isShown: boolean; noun: Noun };

function OfferWords({ offer: { kind, to }, told, isShown, noun }: OfferWordsProps) {
  const offered = to ?? told;
  const kept = `your ${noun} will be kept${noun === "answers" ? "; the numbers may be others then" : ""}.`;
  switch (kind) {
    case "pinned":
      return <PinnedWords told={told} place={told.pinnedBy!} isShown={isShown} />;
    case "elsewhere":
      return (
        <>
          You went back to the version of <Published version={offered} /> This page shows another one. What you wrote is
          kept.
        </>
      );
    case "back":
      return (
        <>
          You moved to the version of <Published version={told} /> Until you hand in for it, you can go back to that of{" "}
          <Published version={offered} /> When you do, {kept}
        </>
      );
    default:
      return (
        <>
          This exercise was changed on <Published version={offered} />{" "}
          {kind === "newer" ? "Your work is on the version you began with." : "This page shows the version before."}{" "}
          When you move, {kept}
        </>
      );
  }
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
