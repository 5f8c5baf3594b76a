import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { DeletionPreviewView } from "#components/admin/deletion-preview.tsx";
import { Time } from "#components/ui/time.tsx";
import { readDeletionPreview } from "#server/privacy/read.ts";
import { requireViewer } from "#server/viewer.ts";
import { DeletePersonForm } from "./delete-person-form.tsx";

export const metadata: Metadata = { title: "Delete a person" };

export default async function PersonPage({ params }: PageProps<"/admin/people/[id]">) {
  const { id } = await params;
  const preview = await readDeletionPreview(await requireViewer(`/admin/people/${id}`), id);
  if (!preview) notFound();
  const { person, changes, beingGraded, obstacles } = preview;
  return (
    <main id="main" className="mx-auto w-full max-w-4xl space-y-6 px-4 py-8">
      <header className="space-y-2">
        <p className="text-sm text-text-muted">
          <Link href="/admin">Administration</Link> / <Link href="/admin/people">People</Link>
        </p>
        <h1 className="text-2xl font-semibold">{person.name}</h1>
        <p className="text-text-muted">
          {person.email}, {person.role} since <Time at={person.createdAt.toISOString()} form="full" />
        </p>
      </header>
      <section className="space-y-4">
        <h2 className="text-lg font-semibold">Delete this person</h2>
        <p>
          What is this person’s own goes for good. What others need stays, and names nobody. Sessions end at once.
          Backups made before still hold everything until they are deleted.
        </p>
        <DeletionPreviewView changes={changes} beingGraded={beingGraded} obstacles={obstacles} />
        {obstacles.length === 0 && <DeletePersonForm personId={person.id} email={person.email} />}
      </section>
    </main>
  );
}
