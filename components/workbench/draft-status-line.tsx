import type { DraftStatus } from "./draft-keeper.ts";

/** Where the text is kept, in words, and how to get out of the editor. */
export function DraftStatusLine({ status }: { status: DraftStatus }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4 border-t border-border px-4 py-1 text-sm text-text-muted">
      <span role="status">{statusWords(status)}</span>
      <span className="hidden wide:inline">Tab indents. Escape leaves the editor.</span>
    </div>
  );
}

export function statusWords(status: DraftStatus): string {
  if (typeof status === "object") return `Kept in this browser. ${status.refused}`;
  return WORDS[status];
}

const WORDS = {
  saved: "Saved",
  saving: "Saving…",
  unreachable: "Kept in this browser; the server cannot be reached, trying again",
  "signed-out": "Kept in this browser; your session has ended",
  "browser-only": "Kept in this browser",
};
