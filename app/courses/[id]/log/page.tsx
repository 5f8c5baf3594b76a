import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { LogFilter } from "#components/audit/log-filter.tsx";
import { LogList } from "#components/audit/log-list.tsx";
import { queryOf } from "#components/people/pager.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { AUDIT_ACTIONS } from "#server/audit/actions.ts";
import { readLog } from "#server/audit/read.ts";
import { LogQuery } from "#server/audit/schema.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Log" };

export default async function LogPage({ params, searchParams }: PageProps<"/courses/[id]/log">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/log`);
  const query = LogQuery.parse(await searchParams);
  const log = await readLog(viewer, id, query);
  if (!log) notFound();
  const path = `/courses/${id}/log`;
  const to = (before: string | null) => `${path}?${queryOf({ ...query, before })}` as Route;
  return (
    <main id="main" className="mx-auto w-full max-w-6xl space-y-6 px-4 py-8">
      <header className="space-y-1">
        <h1 className="text-2xl font-semibold">Log</h1>
        <p className="text-text-muted">
          Every change to dates, grades, people and settings. Nothing is ever taken out.
        </p>
      </header>
      <LogFilter chosen={query} actions={AUDIT_ACTIONS} people={log.people} />
      {log.entries.length === 0 ? (
        <EmptyState title="No such changes" />
      ) : (
        <LogList entries={log.entries.map((entry) => ({ ...entry, at: entry.at.toISOString() }))} />
      )}
      <nav aria-label="Pages" className="flex gap-4 text-sm">
        {query.before && <Link href={to(null)}>Newest</Link>}
        {log.older && <Link href={to(log.older)}>Older</Link>}
      </nav>
    </main>
  );
}
