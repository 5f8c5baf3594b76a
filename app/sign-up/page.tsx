import type { Metadata } from "next";
import Link from "next/link";
import { Notice } from "#components/ui/notice.tsx";
import { safeCallbackPath } from "#domain/callback-path.ts";
import type { Viewer } from "#domain/permissions.ts";
import { signUpMode } from "#server/accounts/read.ts";
import { readInvitation } from "#server/courses/accept-invitation.ts";
import { readViewer } from "#server/viewer.ts";
import { NarrowPage } from "../narrow-page.tsx";
import { AcceptForm } from "./accept-form.tsx";
import { SignUpForm } from "./sign-up-form.tsx";

export const metadata: Metadata = { title: "Create an account" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const { callbackUrl, invitation } = await searchParams;
  const mode = signUpMode();
  const invited = typeof invitation === "string" ? invitation : null;
  const viewer = await readViewer();
  if (viewer && invited) return <InvitedViewer viewer={viewer} token={invited} />;
  const back = invited ? `/sign-up?invitation=${encodeURIComponent(invited)}` : null;
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
        You have an account?{" "}
        <Link href={back ? `/sign-in?callbackUrl=${encodeURIComponent(back)}` : "/sign-in"}>Sign in</Link>.
      </p>
    </NarrowPage>
  );
}

/** Whoever has an account already comes into the course with it. */
async function InvitedViewer({ viewer, token }: { viewer: Viewer; token: string }) {
  const invitation = await readInvitation(viewer, token);
  return (
    <NarrowPage title="Your invitation">
      {invitation.ok ? (
        <AcceptForm token={token} {...invitation.value} email={viewer.email} />
      ) : (
        <Notice kind="problem">
          {invitation.message} You are signed in as {viewer.email}.
        </Notice>
      )}
    </NarrowPage>
  );
}
