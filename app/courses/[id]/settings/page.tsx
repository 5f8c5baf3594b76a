import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Time } from "#components/ui/time.tsx";
import { canCreateCourses } from "#domain/permissions.ts";
import { readSettings, type Settings } from "#server/courses/settings.ts";
import { requireViewer } from "#server/viewer.ts";
import { ArchiveButton, CopyForm, JoinCodeForm, SettingsForm } from "./settings-forms.tsx";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: PageProps<"/courses/[id]/settings">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/settings`);
  const settings = await readSettings(viewer, id);
  if (!settings) notFound();
  const { title, lateDays, isArchived, joinCode, joinCodeExpiresAt, joinCodeLimit } = settings;
  return (
    <main id="main" className="mx-auto w-full max-w-2xl space-y-10 px-4 py-8">
      <h1 className="text-2xl font-semibold">Settings</h1>
      {!isArchived && (
        <>
          <SettingsForm courseId={id} title={title} lateDays={lateDays} />
          <section className="space-y-4">
            <h2 className="text-lg font-semibold">Join code</h2>
            <JoinCodeWords {...settings} />
            <JoinCodeForm
              courseId={id}
              joinCode={joinCode}
              expiresAt={joinCodeExpiresAt?.toISOString() ?? null}
              limit={joinCodeLimit}
            />
          </section>
        </>
      )}
      {canCreateCourses(viewer) && (
        <section className="space-y-4">
          <h2 className="text-lg font-semibold">Copy to a new term</h2>
          <p className="text-text-muted">
            The copy has the settings, sections and assignments of this course, not yet published, and none of its
            people. All dates move by as much as you say and keep their time of day.
          </p>
          <CopyForm courseId={id} title={title} />
        </section>
      )}
      <section className="space-y-4">
        <h2 className="text-lg font-semibold">{isArchived ? "Archived" : "Archive"}</h2>
        <p className="text-text-muted">
          In an archived course everything can be read, nobody changes anything, and nobody joins. It can be opened
          again at any time.
        </p>
        <ArchiveButton courseId={id} isArchived={isArchived} />
      </section>
    </main>
  );
}

function JoinCodeWords({ joinCode, joined, joinCodeLimit, joinCodeExpiresAt }: Settings) {
  if (!joinCode) return <p>It is switched off: nobody can join with a code.</p>;
  return (
    <p>
      <code className="font-mono font-medium select-all">{joinCode}</code> · {joined}
      {joinCodeLimit !== null && ` of ${joinCodeLimit}`} joined with it
      {joinCodeExpiresAt && (
        <>
          {" "}
          · until <Time at={joinCodeExpiresAt.toISOString()} form="full" />
        </>
      )}
    </p>
  );
}
