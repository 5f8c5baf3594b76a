import type { Metadata } from "next";
import { safeCallbackPath } from "#domain/callback-path.ts";
import { NarrowPage } from "../narrow-page.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { callbackUrl, notice } = await searchParams;
  const returnTo = safeCallbackPath(typeof callbackUrl === "string" ? callbackUrl : undefined);
  return (
    <NarrowPage title="Sign in">
      <SignInForm returnTo={returnTo} notice={typeof notice === "string" ? notice : null} />
    </NarrowPage>
  );
}
