import type { Metadata } from "next";
import { Notice } from "#components/ui/notice.tsx";
import { canSendMail } from "#server/mail.ts";
import { NarrowPage } from "../narrow-page.tsx";
import { ResetRequestForm } from "./reset-request-form.tsx";

export const metadata: Metadata = { title: "Forgot your password" };

export default function ForgotPasswordPage() {
  return (
    <NarrowPage title="Forgot your password">
      {canSendMail() ? (
        <ResetRequestForm />
      ) : (
        <Notice>
          Ask your instructor or the administrator for a link with which you can set a new password. This installation
          sends no mail.
        </Notice>
      )}
    </NarrowPage>
  );
}
