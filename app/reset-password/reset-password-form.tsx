"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/action-form.tsx";
import { NewPasswordInput } from "../new-password-input.tsx";
import { resetPasswordAction } from "./actions.ts";

export function ResetPasswordForm({ token }: { token: string }) {
  const router = useRouter();
  return (
    <ActionForm
      action={(fields) => resetPasswordAction({ ...fields, token })}
      submit="Set password"
      pending="Setting…"
      onDone={() => router.push("/sign-in?notice=password-set")}
    >
      {(errors) => <NewPasswordInput errors={errors.newPassword} />}
    </ActionForm>
  );
}
