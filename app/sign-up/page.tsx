import type { Metadata } from "next";
import Link from "next/link";
import { Notice } from "#components/ui/notice.tsx";
import { safeCallbackPath } from "#domain/callback-path.ts";
import { signUpMode } from "#server/accounts/read.ts";
import { NarrowPage } from "../narrow-page.tsx";
import { SignUpForm } from "./sign-up-form.tsx";

export const metadata: Metadata = { title: "Create an account" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const { callbackUrl, invitation } = await searchParams;
  const mode = signUpMode();
  const invited = typeof invitation === "string" ? invitation : null;
  return (
    <NarrowPage title="Create an account">
      {mode === "open" || (mode === "invitation" && invited) ? (
        <SignUpForm
          invitation={invited}
          returnTo={safeCallbackPath(typeof callbackUrl === "string" ? callbackUrl : undefined)}
        />
      ) : (
        <Notice>
          {mode === "closed"
            ? "Accounts are made by the administrator here. Ask your instructor for one."
            : "Sign-up is by invitation here. Open the link in your invitation, or ask your instructor for one."}
        </Notice>
      )}
      <p className="text-sm text-text-muted">
        You have an account? <Link href="/sign-in">Sign in</Link>.
      </p>
    </NarrowPage>
  );
}
