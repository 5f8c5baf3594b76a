"use client";

import { Bell } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

/** So many are counted at most. */
const COUNTED = 100;

/** The way to the notifications, with how many are unread. A link as well where no script runs. */
export function NotificationBell({ unread }: { unread: number }) {
  const count = useUnread(unread);
  const words = count >= COUNTED ? `${COUNTED - 1}+` : String(count);
  return (
    <Link
      href={"/notifications" as Route}
      prefetch={false}
      aria-label={count === 0 ? "Notifications" : `Notifications: ${words} unread`}
      className="relative rounded-md p-1.5 text-text-muted hover:bg-surface-sunken hover:text-text"
    >
      <Bell aria-hidden size={18} />
      {count > 0 && (
        <span
          aria-hidden
          className="absolute -top-0.5 -right-1 min-w-4 rounded-lg bg-accent px-1 text-center text-[11px] leading-4 font-semibold text-on-accent tabular-nums"
        >
          {words}
        </span>
      )}
    </Link>
  );
}

/** What the page was rendered with, until the server has been asked again: on each page, and when the tab is looked at again. */
function useUnread(rendered: number): number {
  const pathname = usePathname();
  const [asked, setAsked] = useState<{ rendered: number; unread: number } | null>(null);

  // Follows the server: opening a page may have marked some as read, and the header stays while pages change.
  useEffect(() => {
    // The path is why it is asked, and says nothing of what.
    void pathname;
    const leaving = new AbortController();
    const ask = async () => {
      const answer = await fetch("/api/notifications/unread", { signal: leaving.signal }).catch(() => null);
      if (answer?.ok) setAsked({ rendered, unread: (await answer.json()).unread });
    };
    const look = () => void (document.visibilityState === "visible" && ask());
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      leaving.abort();
      document.removeEventListener("visibilitychange", look);
    };
  }, [pathname, rendered]);

  return asked?.rendered === rendered ? asked.unread : rendered;
}
