"use client";

import Link from "next/link";
import { signIn } from "next-auth/react";
import { ActionForm } from "#components/action-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { ActionResult } from "#domain/action-result.ts";

/** Words for what led here. Anything else in the address shows nothing: it was not written by us. */
const NOTICES: Record<string, string> = {
  "signed-up": "Your account is ready. Sign in with your new password.",
  "password-set": "Your new password is set, and every other session has ended. Sign in with it.",
  "signed-out-everywhere": "You are signed out everywhere.",
};

export function SignInForm({ returnTo, notice }: { returnTo: string; notice: string | null }) {
  const words = notice && NOTICES[notice];
  return (
    <div className="space-y-6">
      {words && <Notice kind="success">{words}</Notice>}
      {/* A whole page load, so that nothing of the visitor's page is left over. */}
      <ActionForm
        action={authenticate}
        submit="Sign in"
        pending="Signing in…"
        onDone={() => window.location.assign(returnTo)}
      >
        {(errors) => (
          <>
            <TextInput
              name="email"
              type="email"
              label="E-mail"
              autoComplete="username"
              required
              errors={errors.email}
            />
            <TextInput
              name="password"
              type="password"
              label="Password"
              autoComplete="current-password"
              required
              errors={errors.password}
            />
          </>
        )}
      </ActionForm>
      <p className="text-sm text-text-muted">
        <Link href="/forgot-password">Forgot your password?</Link> · New here?{" "}
        <Link href={`/sign-up?callbackUrl=${encodeURIComponent(returnTo)}`}>Create an account</Link>.
      </p>
    </div>
  );
}

async function authenticate({ email = "", password = "" }: Record<string, string>): Promise<ActionResult<null>> {
  if (!email.trim()) return { ok: false, message: "Enter your e-mail address.", fields: { email: [""] } };
  if (!password) return { ok: false, message: "Enter your password.", fields: { password: [""] } };
  const answer = await signIn("credentials", { email, password, redirect: false });
  if (answer?.ok) return { ok: true, value: null };
  const reason = answer?.error?.startsWith("Too many")
    ? answer.error
    : "This address and password do not belong together.";
  return { ok: false, message: reason, fields: { password: [] } };
}
