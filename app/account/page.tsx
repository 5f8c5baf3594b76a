import type { Metadata } from "next";
import { buttonClass } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { readMailPreference } from "#server/notifications/preference.ts";
import { readExportRefusal } from "#server/privacy/export.ts";
import { requireViewer } from "#server/viewer.ts";
import { NarrowPage } from "../narrow-page.tsx";
import { ChangePasswordForm, MailPreferenceForm, SignOutEverywhereForm } from "./account-forms.tsx";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const viewer = await requireViewer("/account");
  const isRefused = (await searchParams).export === "refused";
  const [mailsNews, refusal] = await Promise.all([
    readMailPreference(viewer),
    isRefused ? readExportRefusal(viewer) : null,
  ]);
  return (
    <NarrowPage title="Account">
      <p>
        {viewer.name}
        <br />
        <span className="text-text-muted">{viewer.email}</span>
      </p>
      <section className="space-y-4">
        <h2 className="text-lg font-semibold">Change the password</h2>
        <ChangePasswordForm />
      </section>
      {mailsNews !== null && (
        <section className="space-y-4">
          <h2 className="text-lg font-semibold">Mail</h2>
          <MailPreferenceForm mailsNews={mailsNews} />
        </section>
      )}
      <section className="space-y-4">
        <h2 className="text-lg font-semibold">Sign out everywhere</h2>
        <p className="text-text-muted">Ends your sessions on all devices, this one too, and revokes your API tokens.</p>
        <SignOutEverywhereForm />
      </section>
      <section id="export" className="space-y-4">
        <h2 className="text-lg font-semibold">Everything that is kept on you</h2>
        {refusal !== null && <Notice kind="problem">{refusal} Nothing was exported this time.</Notice>}
        <p className="text-text-muted">
          One file with what you handed in and what was said of it, your drafts, hints, scores, courses and
          notifications. Only an administrator can delete an account; ask yours.
        </p>
        {/* A plain link: what it leads to is a file and no page. */}
        <a href="/account/export" className={buttonClass()}>
          Download as JSON
        </a>
      </section>
    </NarrowPage>
  );
}
