import type { Metadata } from "next";
import { NotificationList } from "#components/notifications/notification-list.tsx";
import { Pager } from "#components/notifications/pager.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { readNotifications } from "#server/notifications/read.ts";
import { pageOf } from "#server/page-number.ts";
import { requireViewer } from "#server/viewer.ts";
import { MarkAllButton } from "./mark-all-button.tsx";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationsPage({ searchParams }: PageProps<"/notifications">) {
  const viewer = await requireViewer("/notifications");
  const page = pageOf((await searchParams).page);
  const { lines, pages } = await readNotifications(viewer, page);
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-6 px-4 py-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">Notifications</h1>
        {lines.some(({ isRead }) => !isRead) && <MarkAllButton />}
      </div>
      {lines.length === 0 ? (
        <EmptyState title="Nothing yet">Feedback, announcements and changed dates are told here.</EmptyState>
      ) : (
        <NotificationList notifications={lines.map((line) => ({ ...line, createdAt: line.createdAt.toISOString() }))} />
      )}
      <Pager page={page} pages={pages} path="/notifications" />
    </main>
  );
}
