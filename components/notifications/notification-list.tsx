import { Badge } from "../ui/badge.tsx";
import { Time } from "../ui/time.tsx";

type Line = {
  id: string;
  title: string;
  text: string;
  courseTitle: string | null;
  /** ISO moment. */
  createdAt: string;
  isRead: boolean;
};

/** What a person was told, newest first; opening one reads it. */
export function NotificationList({ notifications }: { notifications: Line[] }) {
  return (
    <ul className="space-y-2">
      {notifications.map(({ id, title, text, courseTitle, createdAt, isRead }) => (
        <li key={id} className="rounded-lg border border-border bg-surface-raised px-4 py-3">
          <p className={isRead ? "" : "font-semibold"}>
            {/* A plain link: opening marks it as read, which must not happen ahead of the press. */}
            <a href={`/notifications/${id}`}>{title}</a> {!isRead && <Badge tone="accent">New</Badge>}
          </p>
          {text && (
            <p dir="auto" className="break-words text-text-muted">
              {text}
            </p>
          )}
          <p className="text-sm text-text-muted">
            {courseTitle && `${courseTitle}, `}
            <Time at={createdAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}
