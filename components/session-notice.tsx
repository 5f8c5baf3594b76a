import type { Route } from "next";
import Link from "next/link";
import { Notice } from "./ui/notice.tsx";

type SessionNoticeProps = {
  path: string;
  /** Whether this browser has what was typed. */
  isKept: boolean;
};

/** The session is over. What is typed waits in this browser, or in the page where the browser has no room. */
export function SessionNotice({ path, isKept }: SessionNoticeProps) {
  if (!isKept)
    return (
      <Notice kind="problem">
        Your session has ended, and this browser has no room for what you typed. Leave this page open, sign in in
        another tab, and come back.
      </Notice>
    );
  return (
    <Notice>
      Your session has ended. Go on typing: the text is kept in this browser.{" "}
      <Link
        href={`/sign-in?callbackUrl=${encodeURIComponent(path)}` as Route}
        className="text-accent underline underline-offset-2"
      >
        Sign in and come back here
      </Link>
    </Notice>
  );
}
