import type { Metadata } from "next";
import { requireViewer } from "#server/viewer.ts";
import { NarrowPage } from "../narrow-page.tsx";
import { ChangePasswordForm, SignOutEverywhereForm } from "./account-forms.tsx";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const viewer = await requireViewer("/account");
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
      <section className="space-y-4">
        <h2 className="text-lg font-semibold">Sign out everywhere</h2>
        <p className="text-text-muted">Ends your sessions on all devices, this one too.</p>
        <SignOutEverywhereForm />
      </section>
    </NarrowPage>
  );
}
