import type { Route } from "next";
import Link from "next/link";
import { Notice } from "../ui/notice.tsx";

/** The session is over. What is typed waits in this browser. */
export function SessionNotice({ path }: { path: string }) {
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
