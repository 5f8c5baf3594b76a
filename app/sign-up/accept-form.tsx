"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/action-form.tsx";
import { acceptInvitationAction } from "./actions.ts";

type AcceptFormProps = { token: string; title: string; role: string; email: string };

/** Comes into the course of an invitation with the account that is signed in. */
export function AcceptForm({ token, title, role, email }: AcceptFormProps) {
  const router = useRouter();
  return (
    <ActionForm
      action={() => acceptInvitationAction({ token })}
      submit="Accept"
      pending="Coming in…"
      onDone={({ id }) => router.push(`/courses/${id}`)}
    >
      {() => (
        <p>
          You are invited to <strong>{title}</strong> as {role}. You are signed in as {email}.
        </p>
      )}
    </ActionForm>
  );
}
