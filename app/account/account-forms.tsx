"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#components/action-form.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { NewPasswordInput } from "../new-password-input.tsx";
import { changePasswordAction, setMailPreferenceAction, signOutEverywhereAction } from "./actions.ts";

export function ChangePasswordForm() {
  const router = useRouter();
  return (
    <ActionForm
      action={changePasswordAction}
      submit="Change password"
      pending="Changing…"
      onDone={() => router.push("/sign-in?notice=password-set")}
    >
      {(errors) => (
        <>
          <TextInput
            name="currentPassword"
            type="password"
            label="Present password"
            autoComplete="current-password"
            required
            errors={errors.currentPassword}
          />
          <NewPasswordInput errors={errors.newPassword} />
        </>
      )}
    </ActionForm>
  );
}

export function SignOutEverywhereForm() {
  const router = useRouter();
  return (
    <ActionForm
      action={signOutEverywhereAction}
      submit="Sign out everywhere"
      pending="Signing out…"
      onDone={() => router.push("/sign-in?notice=signed-out-everywhere")}
    >
      {() => null}
    </ActionForm>
  );
}

export function MailPreferenceForm({ mailsNews }: { mailsNews: boolean }) {
  const [kept, setKept] = useState<boolean | null>(null);
  return (
    <>
      <ActionForm action={setMailPreferenceAction} submit="Save" pending="Saving…" onDone={setKept}>
        {() => (
          <label className="flex items-center gap-2">
            <input type="checkbox" name="mailsNews" defaultChecked={mailsNews} onChange={() => setKept(null)} />
            Mail me what is new
          </label>
        )}
      </ActionForm>
      <p role="status" className="text-sm text-text-muted">
        {kept !== null &&
          (kept ? "Saved. What is new is mailed to you." : "Saved. Nothing of this kind is mailed to you.")}
      </p>
    </>
  );
}
