import { ChevronDown } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { NotificationBell } from "./notifications/notification-bell.tsx";
import type { Theme } from "./theme.ts";
import { ThemeChoice } from "./theme-choice.tsx";
import { Wordmark } from "./wordmark.tsx";

type HeaderViewer = { name: string; email: string; role: string };
type SiteHeaderProps = {
  viewer: HeaderViewer | null;
  /** Notifications that were not read yet; 100 stands for more. */
  unread: number;
  theme: Theme;
  signOut: () => Promise<void>;
};

/** The bar on every page. The menu is the browser's own popover, so it works before and without any script. */
export function SiteHeader({ viewer, unread, theme, signOut }: SiteHeaderProps) {
  return (
    <header className="flex h-(--header-height) items-center gap-1 border-b border-border bg-surface-raised px-3 sm:gap-3 sm:px-5">
      <Link href="/" className="mr-2 rounded-sm sm:mr-5">
        <Wordmark />
      </Link>
      <nav aria-label="Main" className="hidden gap-1 sm:flex">
        <PageLinks viewer={viewer} />
      </nav>
      <div className="ml-auto flex items-center gap-1 sm:gap-2">
        {viewer ? <NotificationBell unread={unread} /> : <SignInLinks />}
        <button
          type="button"
          popoverTarget="site-menu"
          className="flex max-w-48 items-center gap-1 rounded-md px-2 py-1 text-sm hover:bg-surface-sunken"
        >
          <span className="truncate">{viewer?.name ?? "Menu"}</span>
          <ChevronDown aria-hidden size={16} className="shrink-0" />
        </button>
      </div>
      <SiteMenu viewer={viewer} theme={theme} signOut={signOut} />
    </header>
  );
}

function SiteMenu({ viewer, theme, signOut }: Omit<SiteHeaderProps, "unread">) {
  return (
    <div
      id="site-menu"
      popover="auto"
      className="fixed inset-auto top-12 right-3 m-0 w-64 space-y-3 rounded-lg border border-border bg-surface-raised p-2 text-text shadow-lg"
    >
      {viewer && (
        <div className="flex flex-col border-b border-border pb-2">
          <p className="truncate px-2 pt-1 pb-1 text-sm text-text-muted">{viewer.email}</p>
          <Link href={"/account" as Route} className={PAGE_LINK}>
            Account
          </Link>
          {viewer.role === "admin" && (
            <Link href={"/admin" as Route} className={PAGE_LINK}>
              Administration
            </Link>
          )}
        </div>
      )}
      <nav aria-label="Menu" className="flex flex-col sm:hidden">
        <PageLinks viewer={viewer} />
      </nav>
      <ThemeChoice theme={theme} />
      {viewer && (
        <form action={signOut}>
          <button type="submit" className={`${PAGE_LINK} w-full text-left`}>
            Sign out
          </button>
        </form>
      )}
    </div>
  );
}

const PAGE_LINK = "rounded-md px-2 py-1 text-sm text-text-muted hover:bg-surface-sunken hover:text-text";

function PageLinks({ viewer }: { viewer: HeaderViewer | null }) {
  return (
    <>
      <Link href="/" className={PAGE_LINK}>
        Exercises
      </Link>
      {viewer && (
        <>
          <Link href={"/progress" as Route} className={PAGE_LINK}>
            Progress
          </Link>
          <Link href={"/courses" as Route} className={PAGE_LINK}>
            Courses
          </Link>
        </>
      )}
    </>
  );
}

function SignInLinks() {
  return (
    <>
      <Link href={"/sign-in" as Route} className={`${PAGE_LINK} whitespace-nowrap`}>
        Sign in
      </Link>
      <Link
        href={"/sign-up" as Route}
        className="rounded-md border border-border-control px-2.5 py-0.5 text-sm whitespace-nowrap hover:border-accent hover:text-accent"
      >
        Sign up
      </Link>
    </>
  );
}
