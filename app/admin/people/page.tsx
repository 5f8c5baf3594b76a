import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PeopleTable } from "#components/admin/people-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { readPeople } from "#server/privacy/read.ts";
import { requireViewer } from "#server/viewer.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: PageProps<"/admin/people">) {
  const { q, deleted } = await searchParams;
  const search = typeof q === "string" ? q : "";
  const found = await readPeople(await requireViewer("/admin/people"), search);
  if (!found) notFound();
  return (
    <main id="main" className="mx-auto w-full max-w-4xl space-y-6 px-4 py-8">
      <header className="space-y-2">
        <p className="text-sm text-text-muted">
          <Link href="/admin">Administration</Link>
        </p>
        <h1 className="text-2xl font-semibold">People</h1>
      </header>
      {deleted !== undefined && <Notice kind="success">The person was deleted.</Notice>}
      <search>
        <form action="/admin/people" className="flex max-w-md items-end gap-2">
          <div className="flex-1">
            <TextInput name="q" type="search" label="A part of a name or address" defaultValue={search} />
          </div>
          <Button type="submit">Search</Button>
        </form>
      </search>
      {found.people.length === 0 ? (
        <EmptyState title="Nobody was found">No name and no address has “{search}” in it.</EmptyState>
      ) : (
        <PeopleTable people={found.people.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() }))} />
      )}
      {found.hasMore && <p className="text-sm text-text-muted">There are more. Search for a longer part.</p>}
    </main>
  );
}
