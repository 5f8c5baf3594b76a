import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnnouncementList } from "#components/notifications/announcement-list.tsx";
import { Pager } from "#components/notifications/pager.tsx";
import { announcementsPath } from "#domain/announcements.ts";
import { readAnnouncements } from "#server/announcements/read.ts";
import { markReadAt } from "#server/notifications/write.ts";
import { pageOf } from "#server/page-number.ts";
import { requireViewer } from "#server/viewer.ts";
import { AnnounceForm } from "./announce-form.tsx";

export const metadata: Metadata = { title: "Announcements" };

export default async function AnnouncementsPage({ params, searchParams }: PageProps<"/courses/[id]/announcements">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/announcements`);
  const { page: asked, at } = await searchParams;
  const announcements = await readAnnouncements(viewer, id, typeof at === "string" ? { at } : pageOf(asked));
  if (!announcements) notFound();
  // What is marked as new below was read before this.
  await markReadAt(viewer, announcementsPath(id));
  const { lines, page, pages, mayAnnounce } = announcements;
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-6 px-4 py-8">
      <h1 className="text-2xl font-semibold">Announcements</h1>
      {mayAnnounce && (
        <section className="space-y-3" aria-labelledby="new-announcement">
          <h2 id="new-announcement" className="text-lg font-semibold">
            Tell everybody in the course
          </h2>
          <AnnounceForm courseId={id} viewerId={viewer.id} />
        </section>
      )}
      <AnnouncementList announcements={lines.map((line) => ({ ...line, createdAt: line.createdAt.toISOString() }))} />
      <Pager page={page} pages={pages} path={announcementsPath(id)} />
    </main>
  );
}
