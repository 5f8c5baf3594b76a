"use client";

import { useState } from "react";
import { ActionForm } from "#components/action-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { requestResetAction } from "./actions.ts";

export function ResetRequestForm() {
  const [isSent, setSent] = useState(false);
  if (isSent)
    return (
      <Notice kind="success">
        If there is an account with this address, a link is on its way to it. It is good for 24 hours.
      </Notice>
    );
  return (
    <ActionForm action={requestResetAction} submit="Send me a link" pending="Sending…" onDone={() => setSent(true)}>
      {(errors) => (
        <TextInput name="email" type="email" label="E-mail" autoComplete="username" required errors={errors.email} />
      )}
    </ActionForm>
  );
}
