"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#components/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { ActionResult } from "#domain/action-result.ts";
import { createCourseAction, handOutResetLinkAction, inviteToCourseAction, joinCourseAction } from "./actions.ts";

export function JoinCourseForm() {
  const router = useRouter();
  return (
    <ActionForm
      action={joinCourseAction}
      submit="Join"
      pending="Joining…"
      onDone={({ id }) => router.push(`/courses/${id}`)}
    >
      {(errors) => (
        <TextInput
          name="joinCode"
          label="Join code"
          hint="Eight letters and digits, like K7PM-3XQT."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          errors={errors.joinCode}
        />
      )}
    </ActionForm>
  );
}

export function CreateCourseForm() {
  const router = useRouter();
  return (
    <ActionForm
      action={createCourseAction}
      submit="Create course"
      pending="Creating…"
      onDone={({ id }) => router.push(`/courses/${id}`)}
    >
      {(errors) => <TextInput name="title" label="Title" maxLength={120} required errors={errors.title} />}
    </ActionForm>
  );
}

export function InviteButton({ courseId }: { courseId: string }) {
  return (
    <OneTimeLink
      label="Make an invitation link"
      make={() => inviteToCourseAction({ courseId })}
      words="Whoever opens this link may create one account, within 14 days, and is then in this course:"
    />
  );
}

export function ResetLinkButton({ userId, name }: { userId: string; name: string }) {
  return (
    <OneTimeLink
      label="Make a password link"
      make={() => handOutResetLinkAction({ userId })}
      words={`With this link ${name} can set a new password, once, within 24 hours:`}
    />
  );
}

type OneTimeLinkProps = { label: string; words: string; make: () => Promise<ActionResult<{ url: string }>> };

/** Shows a link once. It is not kept anywhere, so leaving the page means making another. */
function OneTimeLink({ label, words, make }: OneTimeLinkProps) {
  const [result, setResult] = useState<ActionResult<{ url: string }> | null>(null);
  const [isPending, setPending] = useState(false);

  async function press() {
    setPending(true);
    setResult(await make());
    setPending(false);
  }

  return (
    <div className="space-y-2">
      <Button size="small" pending={isPending && "Making…"} onClick={() => void press()}>
        {label}
      </Button>
      {result && !result.ok && <Notice kind="problem">{result.message}</Notice>}
      {result?.ok && (
        <Notice kind="success">
          {words} <code className="block font-mono break-all select-all">{result.value.url}</code>
        </Notice>
      )}
    </div>
  );
}
