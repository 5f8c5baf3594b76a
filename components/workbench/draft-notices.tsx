"use client";

import type { Route } from "next";
import { type ReactNode, useState } from "react";
import { CodeListing } from "../code-listing.tsx";
import { SessionNotice } from "../session-notice.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { Time } from "../ui/time.tsx";
import type { DraftInHand } from "./use-draft.ts";

type DraftNoticesProps = {
  draft: DraftInHand;
  slug: string;
  /** How a text is shown that is no code. */
  show?: (text: string) => ReactNode;
};

/** What to know about the text itself: another one exists, an earlier one is kept, the session is over. */
export function DraftNotices({ draft, slug, show = showCode }: DraftNoticesProps) {
  if (draft.status !== "signed-out" && !draft.other && draft.kept.length === 0) return null;
  return (
    <div className="space-y-2 border-b border-border p-2">
      {draft.status === "signed-out" && <SessionNotice path={`/exercises/${slug}`} isKept={draft.isKept} />}
      {draft.other && <OtherNotice draft={draft} other={draft.other} show={show} />}
      {draft.kept[0] && <KeptNotice draft={draft} newest={draft.kept[0]} />}
    </div>
  );
}

export function signInHref(slug: string): Route {
  return `/sign-in?callbackUrl=${encodeURIComponent(`/exercises/${slug}`)}` as Route;
}

function showCode(text: string): ReactNode {
  return <CodeListing code={text} label="The other text" />;
}

type OtherNoticeProps = {
  draft: DraftInHand;
  other: NonNullable<DraftInHand["other"]>;
  show: (text: string) => ReactNode;
};

function OtherNotice({ draft, other, show }: OtherNoticeProps) {
  const [isShown, setShown] = useState(false);
  const actions = (
    <>
      <Button size="small" onClick={draft.takeOther}>
        Use it
      </Button>
      <Button size="small" onClick={draft.letOtherGo}>
        Let it go
      </Button>
    </>
  );
  return (
    <Notice
      actions={
        <>
          <Button size="small" onClick={() => setShown(true)}>
            Look at it
          </Button>
          {actions}
        </>
      }
    >
      {other.isHere ? "This browser has" : "Another device or tab saved"} a different text at{" "}
      <Time at={other.savedAt} form="clock" />.
      <Dialog title="The other text" open={isShown} onClose={() => setShown(false)} actions={actions}>
        {isShown && show(other.code)}
      </Dialog>
    </Notice>
  );
}

function KeptNotice({ draft, newest }: { draft: DraftInHand; newest: DraftInHand["kept"][number] }) {
  const older = draft.kept.length - 1;
  return (
    <Notice
      actions={
        <>
          <Button size="small" onClick={draft.putBack}>
            Put it back
          </Button>
          <Button size="small" onClick={draft.forgetNewestKept}>
            Delete it
          </Button>
        </>
      }
    >
      Your text of <Time at={newest.savedAt} form="clock" /> was replaced and is kept
      {older > 0 && `, and ${older} older ${older === 1 ? "one" : "ones"}`}.
    </Notice>
  );
}
