import { CohortNav } from "#components/cohort/cohort-nav.tsx";
import { readMembership } from "#server/courses/membership.ts";
import { readViewer } from "#server/viewer.ts";

/** What can be reached about the cohort. Each page asks for itself whether its viewer may see it, and sends visitors to sign in. */
export default async function CohortLayout({ children, params }: LayoutProps<"/courses/[id]/cohort">) {
  const { id } = await params;
  const viewer = await readViewer();
  const mayAny = viewer && (await readMembership(viewer, id, "see-figures"));
  return (
    <>
      {mayAny && <CohortNav courseId={id} />}
      {children}
    </>
  );
}
