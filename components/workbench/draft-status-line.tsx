import type { DraftStatus } from "./draft-keeper.ts";

type DraftStatusLineProps = {
  status: DraftStatus;
  /** Whether this browser has what the server has not. */
  isKept: boolean;
};

/** Where the text is kept, in words, and how to get out of the editor. */
export function DraftStatusLine({ status, isKept }: DraftStatusLineProps) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4 border-t border-border px-4 py-1 text-sm text-text-muted">
      <span role="status" className={isKept || status === "saved" ? "" : "font-medium text-verdict-failed"}>
        {statusWords(status, isKept)}
      </span>
      <span className="hidden wide:inline">Tab indents. Escape leaves the editor.</span>
    </div>
  );
}

/** `isKept`: whether this browser has what the server has not; its storage may be full or forbidden. */
export function statusWords(status: DraftStatus, isKept: boolean): string {
  if (typeof status === "object") return `${isKept ? "Kept in this browser" : NOT_KEPT}. ${status.refused}`;
  return (isKept ? WORDS : WORDS_NOT_KEPT)[status];
}

const WORDS = {
  saved: "Saved",
  saving: "Saving…",
  unreachable: "Kept in this browser; the server cannot be reached, trying again",
  "signed-out": "Kept in this browser; your session has ended",
  "browser-only": "Kept in this browser",
};

const NOT_KEPT = "Not saved, and this browser has no room for it: leave this page open";
const WORDS_NOT_KEPT = {
  saved: "Saved",
  saving: "Saving…",
  unreachable: `${NOT_KEPT}. The server cannot be reached, trying again`,
  "signed-out": `${NOT_KEPT}. Your session has ended`,
  "browser-only": NOT_KEPT,
};
