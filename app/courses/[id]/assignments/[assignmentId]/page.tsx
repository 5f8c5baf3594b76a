import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AllowanceList } from "#components/assignments/allowance-list.tsx";
import { OwnAssignmentView } from "#components/assignments/own-assignment-view.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { readAssignable } from "#server/assignments/assignable.ts";
import { readOwnAssignments } from "#server/assignments/own.ts";
import { readAllowable, readTaughtAssignment } from "#server/assignments/read.ts";
import { requireViewer } from "#server/viewer.ts";
import { AllowanceForm, WithdrawButton } from "../allowance-forms.tsx";
import { AssignmentEditor } from "../assignment-editor.tsx";
import { DeleteButton } from "../delete-button.tsx";
import { plainAssignable } from "../plain-assignable.ts";
import { PublishButtons } from "../publish-buttons.tsx";

type Props = PageProps<"/courses/[id]/assignments/[assignmentId]">;

export const metadata: Metadata = { title: "Assignment" };

/** Learners see their own work on it; those who teach see and change what it asks. */
export default async function AssignmentPage({ params }: Props) {
  const { id, assignmentId } = await params;
  const viewer = await requireViewer(`/courses/${id}/assignments/${assignmentId}`);
  const taught = await readTaughtAssignment(viewer, id, assignmentId);
  if (!taught) {
    const own = (await readOwnAssignments(viewer, id))?.assignments.find(
      (assignment) => assignment.id === assignmentId,
    );
    if (!own) notFound();
    return <OwnAssignmentView assignment={own} />;
  }
  const [assignable, allowable] = await Promise.all([readAssignable(viewer, id), readAllowable(viewer, id)]);
  const { form, revision, isPublished, mayEdit, allowances } = taught;
  return (
    <main id="main" className="mx-auto w-full max-w-3xl space-y-8 px-4 py-8">
      <header className="space-y-2">
        <p className="text-sm text-text-muted">
          <Link href={`/courses/${id}/assignments`}>Assignments</Link>
        </p>
        <h1 className="flex flex-wrap items-center gap-3 text-2xl font-semibold">
          {form.title} <Badge>{isPublished ? "Published" : "Draft"}</Badge>
        </h1>
        {mayEdit && (
          <PublishButtons {...{ courseId: id, assignmentId, isPublished }}>
            <DeleteButton
              {...{ courseId: id, assignmentId, isPublished, title: form.title }}
              allowanceCount={allowances.length}
            />
          </PublishButtons>
        )}
      </header>
      <AssignmentEditor
        courseId={id}
        catalogue={assignable.map(plainAssignable(id))}
        stored={{ assignmentId, revision, form }}
        isReadOnly={!mayEdit}
      />
      <section className="space-y-4" aria-labelledby="allowances">
        <h2 id="allowances" className="text-lg font-semibold">
          Extensions and exemptions
        </h2>
        <AllowanceList
          allowances={allowances}
          withdraw={mayEdit ? (allowanceId, whom) => <WithdrawButton {...{ courseId: id, allowanceId, whom }} /> : null}
        />
        {mayEdit && <AllowanceForm courseId={id} assignmentId={assignmentId} {...allowable} />}
      </section>
    </main>
  );
}
