import type { Metadata } from "next";
import { Notice } from "#components/ui/notice.tsx";
import { NarrowPage } from "../narrow-page.tsx";
import { ResetPasswordForm } from "./reset-password-form.tsx";

export const metadata: Metadata = { title: "Set a new password" };

export default async function ResetPasswordPage({ searchParams }: PageProps<"/reset-password">) {
  const { token } = await searchParams;
  return (
    <NarrowPage title="Set a new password">
      {typeof token === "string" ? (
        <ResetPasswordForm token={token} />
      ) : (
        <Notice kind="problem">This address is incomplete. Open the whole link that you were given.</Notice>
      )}
    </NarrowPage>
  );
}
