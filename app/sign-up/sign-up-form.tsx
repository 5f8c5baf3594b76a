"use client";

import { useRouter } from "next/navigation";
import { signIn } from "next-auth/react";
import { useRef } from "react";
import { ActionForm } from "#components/action-form.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { signUpAction } from "./actions.ts";

export function SignUpForm({ invitation, returnTo }: { invitation: string | null; returnTo: string }) {
  const router = useRouter();
  const password = useRef("");

  async function enter(email: string) {
    const answer = await signIn("credentials", { email, password: password.current, redirect: false });
    if (answer?.ok) window.location.assign(returnTo);
    else router.push(`/sign-in?notice=signed-up&callbackUrl=${encodeURIComponent(returnTo)}`);
  }

  return (
    <ActionForm
      action={(fields) => {
        password.current = fields.password ?? "";
        return signUpAction(invitation ? { ...fields, invitation } : fields);
      }}
      submit="Create account"
      pending="Creating your account…"
      onDone={({ email }) => void enter(email)}
    >
      {(errors) => (
        <>
          <TextInput
            name="name"
            label="Name"
            hint="As your instructor knows you."
            autoComplete="name"
            required
            errors={errors.name}
          />
          <TextInput name="email" type="email" label="E-mail" autoComplete="username" required errors={errors.email} />
          <TextInput
            name="password"
            type="password"
            label="Password"
            hint="At least 10 characters, and not one that others use. Three unrelated words make a good one."
            autoComplete="new-password"
            required
            errors={errors.password}
          />
        </>
      )}
    </ActionForm>
  );
}
