import { Badge } from "../ui/badge.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Time } from "../ui/time.tsx";

type Announcement = {
  id: string;
  title: string;
  text: string;
  /** ISO moment. */
  createdAt: string;
  authorName: string | null;
  isNew: boolean;
};

/** What was announced, newest first, as it was typed. */
export function AnnouncementList({ announcements }: { announcements: Announcement[] }) {
  if (announcements.length === 0)
    return <EmptyState title="Nothing announced yet">What your instructors announce stands here.</EmptyState>;
  return (
    <ul className="space-y-4">
      {announcements.map(({ id, title, text, createdAt, authorName, isNew }) => (
        <li key={id} id={`announcement-${id}`} className="rounded-lg border border-border bg-surface-raised px-4 py-3">
          <h2 className="flex items-center gap-2 font-semibold">
            {title} {isNew && <Badge>New</Badge>}
          </h2>
          <p className="text-sm text-text-muted">
            {authorName ?? "A former member"}, <Time at={createdAt} form="full" />
          </p>
          <p className="mt-2 whitespace-pre-wrap">{text}</p>
        </li>
      ))}
    </ul>
  );
}
