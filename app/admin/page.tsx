import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { InstallationFiguresView } from "#components/admin/installation-view.tsx";
import { Refresh } from "#components/admin/refresh.tsx";
import { VersionList } from "#components/admin/version-list.tsx";
import { WorkerList } from "#components/admin/worker-list.tsx";
import { readInstallation } from "#server/admin/read.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "Administration" };

const REFRESH_S = 10;

export default async function AdminPage() {
  const installation = await readInstallation(await requireViewer("/admin"));
  if (!installation) notFound();
  const { workers, lostWorkers, versions } = installation;
  return (
    <main id="main" className="mx-auto w-full max-w-5xl space-y-6 px-4 py-8">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h1 className="text-2xl font-semibold">Administration</h1>
        <Refresh seconds={REFRESH_S} />
      </div>
      <p>
        <Link href="/admin/people">People</Link>: find an account, and delete a person.
      </p>
      <InstallationFiguresView figures={installation} now={new Date()} />
      <WorkerList
        workers={workers.map(({ name, startedAt, layers }) => ({ name, startedAt: startedAt.toISOString(), layers }))}
        lost={lostWorkers}
      />
      <VersionList versions={versions} />
    </main>
  );
}
