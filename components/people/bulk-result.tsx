"use client";

import type { InvitationLink } from "#domain/enrolment/links-file.ts";
import { countKinds, type LineKind, linesThatChanged, type PlannedLine } from "#domain/enrolment/step-words.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { downloadLinks } from "./download-links.ts";

export type BulkDone = { lines: PlannedLine[]; newSections: string[]; links: InvitationLink[]; sendsMail: boolean };

/** What was done, what of it came otherwise than the preview said, and the links, which are shown this once. */
export function BulkResult({ preview, done }: { preview: readonly PlannedLine[]; done: BulkDone }) {
  const otherwise = linesThatChanged(preview, done.lines);
  return (
    <div className="space-y-3">
      <Notice kind="success">Done: {countWords(done.lines, DONE_WORDS)}.</Notice>
      {otherwise.length > 0 && (
        <Notice>
          The course had changed since the preview, so{" "}
          {otherwise.length === 1 ? "one line" : `${otherwise.length} lines`} came out otherwise:{" "}
          {otherwise
            .slice(0, 20)
            .map(({ line, email, words }) => `line ${line} (${email}): ${words}`)
            .join("; ")}
          {otherwise.length > 20 && "; and others"}.
        </Notice>
      )}
      {done.links.length > 0 && (
        <Notice actions={<Button onClick={() => downloadLinks(done.links)}>Download the links</Button>}>
          {done.links.length === 1
            ? "One person has no account yet and is invited by a link."
            : `${done.links.length.toLocaleString("en")} people have no account yet and are invited by a link each.`}{" "}
          Links are kept nowhere, so download them now and give each person theirs
          {done.sendsMail && "; they are being sent by mail as well"}. A link works once, within 14 days, for its
          address alone.
        </Notice>
      )}
    </div>
  );
}

/** "3 enrolled, 1 invited". */
export function countWords(lines: readonly PlannedLine[], words: Record<LineKind, string>): string {
  const counts = countKinds(lines).map(({ kind, count }) => `${count.toLocaleString("en")} ${words[kind]}`);
  return counts.join(", ") || "nothing";
}

export const DONE_WORDS: Record<LineKind, string> = {
  bad: "could not be used",
  enrol: "enrolled",
  "enrol-again": "enrolled again",
  change: "changed",
  invite: "invited",
  "change-invitation": "with another invitation than before",
  nothing: "as before",
};
