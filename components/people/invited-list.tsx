"use client";

import { useState } from "react";
import type { ActionResult } from "#domain/action-result.ts";
import type { InvitationLink } from "#domain/enrolment/links-file.ts";
import type { CourseRole } from "#domain/rights.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Time } from "../ui/time.tsx";
import { ActionButton } from "./action-button.tsx";
import { downloadLinks } from "./download-links.ts";
import { useAction } from "./use-action.ts";

export type InvitedLine = { email: string; role: CourseRole; section: string | null; expiresAt: string };
export type InvitationActions = {
  renew: (fields: { email: string }) => Promise<ActionResult<{ url: string }>>;
  withdraw: (fields: { email: string }) => Promise<ActionResult<null>>;
  renewAll: () => Promise<ActionResult<InvitationLink[]>>;
};

/** Those who were invited by their address and have not come yet. */
export function InvitedList({ invited, actions }: { invited: readonly InvitedLine[]; actions: InvitationActions }) {
  return (
    <>
      <ul className="divide-y divide-border">
        {invited.map((line) => (
          <InvitedRow key={line.email} line={line} actions={actions} />
        ))}
      </ul>
      <AllLinks renewAll={actions.renewAll} />
    </>
  );
}

/** Where the file with the links was lost. */
function AllLinks({ renewAll }: Pick<InvitationActions, "renewAll">) {
  const { perform, isPending, problem } = useAction();
  return (
    <div className="space-y-2">
      <p className="text-sm text-text-muted">
        Were the links lost? New ones for all who are invited come as a file, and the ones before open nothing any more.
      </p>
      <Button size="small" pending={isPending && "Making…"} onClick={() => void perform(renewAll, downloadLinks)}>
        New links for all
      </Button>
      {problem && <Notice kind="problem">{problem}</Notice>}
    </div>
  );
}

function InvitedRow({ line, actions }: { line: InvitedLine; actions: InvitationActions }) {
  const { email, role, section, expiresAt } = line;
  const { perform, isPending, problem } = useAction();
  const [url, setUrl] = useState<string | null>(null);
  return (
    <li className="space-y-2 py-2">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <span className="font-medium break-all">{email}</span>
          <span className="block text-sm text-text-muted">
            {role}
            {section && ` in ${section}`} · until <Time at={expiresAt} form="full" />
          </span>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            aria-label={`New link: ${email}`}
            pending={isPending && "Making…"}
            onClick={() =>
              void perform(
                () => actions.renew({ email }),
                (made) => setUrl(made.url),
              )
            }
          >
            New link
          </Button>
          <ActionButton
            size="small"
            label="Withdraw"
            about={email}
            pending="Withdrawing…"
            action={() => actions.withdraw({ email })}
          />
        </div>
      </div>
      {problem && <Notice kind="problem">{problem}</Notice>}
      {url && (
        <Notice kind="success">
          The link before this one opens nothing any more. This is shown once:{" "}
          <code className="block font-mono break-all select-all">{url}</code>
        </Notice>
      )}
    </li>
  );
}
