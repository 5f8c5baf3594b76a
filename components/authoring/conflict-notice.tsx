"use client";

import { useState } from "react";
import { CodeDifference } from "../code-difference.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";

type ConflictNoticeProps = {
  path: string;
  /** Null: the file is deleted there, or here. */
  theirs: string | null;
  mine: string | null;
  onDecide: (whose: "theirs" | "mine") => void;
};

/** Somebody else saved another text of this file. Nothing of either is lost until it is decided. */
export function ConflictNotice({ path, theirs, mine, onDecide }: ConflictNoticeProps) {
  const [isShown, setShown] = useState(false);
  const decide = (whose: "theirs" | "mine") => {
    setShown(false);
    onDecide(whose);
  };
  const actions = (
    <>
      <Button size="small" onClick={() => decide("theirs")}>
        Take theirs
      </Button>
      <Button size="small" onClick={() => decide("mine")}>
        Save mine
      </Button>
    </>
  );
  return (
    <Notice
      kind="problem"
      actions={
        <>
          <Button size="small" onClick={() => setShown(true)}>
            Show the difference
          </Button>
          {actions}
        </>
      }
    >
      Somebody else saved {path} while you were writing in it{theirs === null && ", and deleted it"}. Yours is kept
      here, and not saved until you decide. You may go on editing it first.
      <Dialog title={`From their ${path} to yours`} open={isShown} onClose={() => setShown(false)} actions={actions}>
        <CodeDifference before={theirs ?? ""} after={mine ?? ""} label={`From their ${path} to yours`} />
      </Dialog>
    </Notice>
  );
}
