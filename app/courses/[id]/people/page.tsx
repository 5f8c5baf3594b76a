import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Fold } from "#components/people/fold.tsx";
import { Pager } from "#components/people/pager.tsx";
import { PeopleFilter } from "#components/people/people-filter.tsx";
import { type CoursePerson, readPeople } from "#server/courses/people.ts";
import { PeopleQuery } from "#server/courses/schema.ts";
import { requireViewer } from "#server/viewer.ts";
import { InviteButton } from "../../course-forms.tsx";
import { CourseBulkEnrol, CourseInvited, CoursePeople, CourseSections } from "./people-forms.tsx";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ params, searchParams }: PageProps<"/courses/[id]/people">) {
  const { id } = await params;
  const viewer = await requireViewer(`/courses/${id}/people`);
  const query = PeopleQuery.parse(await searchParams);
  const people = await readPeople(viewer, id, query);
  if (!people) notFound();
  const { mayEdit, enrolled, removed, sections, invited } = people;
  const table = { courseId: id, sections, mayEdit };
  return (
    <main id="main" className="mx-auto w-full max-w-6xl space-y-6 px-4 py-8">
      <h1 className="text-2xl font-semibold">People</h1>
      <PeopleFilter chosen={query} sections={sections} />
      <section className="space-y-3" aria-label="Enrolled">
        <p className="text-text-muted">{countWords(enrolled.total)}</p>
        {enrolled.total > 0 && (
          <CoursePeople {...table} label="People of the course" people={enrolled.shown.map(toLine)} />
        )}
        <Pager path={`/courses/${id}/people`} query={query} page={enrolled.page} pages={enrolled.pages} />
      </section>
      {removed.total > 0 && (
        <Fold title={`Removed (${removed.total})`}>
          <CoursePeople {...table} label="People who were removed" people={removed.shown.map(toLine)} />
          {removed.total > removed.shown.length && <Narrow />}
        </Fold>
      )}
      {invited.total > 0 && (
        <Fold title={`Invited, not here yet (${invited.total})`}>
          <CourseInvited
            courseId={id}
            invited={invited.shown.map((line) => ({ ...line, expiresAt: line.expiresAt.toISOString() }))}
          />
          {invited.total > invited.shown.length && <Narrow />}
        </Fold>
      )}
      {mayEdit && (
        <>
          <Fold title={`Sections (${sections.length})`}>
            <CourseSections courseId={id} sections={sections} />
          </Fold>
          <section className="space-y-4">
            <h2 className="text-lg font-semibold">Enrol people</h2>
            <CourseBulkEnrol courseId={id} />
            <InviteButton courseId={id} />
          </section>
        </>
      )}
    </main>
  );
}

function toLine({ enrolledAt, removedAt, ...person }: CoursePerson) {
  return { ...person, enrolledAt: enrolledAt.toISOString(), removedAt: removedAt?.toISOString() ?? null };
}

const countWords = (total: number) => (total === 1 ? "1 person" : `${total.toLocaleString("en")} people`);

function Narrow() {
  return <p className="text-sm text-text-muted">These are the first of them. Search for a name to find others.</p>;
}
