import { MAX_ARCHIVE_BYTES } from "#server/authoring/archive/bounds.ts";
import { importExercises } from "#server/authoring/import.ts";
import { readMembership } from "#server/courses/membership.ts";
import { readBody } from "#server/request-body.ts";
import { forViewer, isFromOurPages, notFoundResponse, problem } from "#server/route.ts";

/** Takes an archive as it is, says what it would do, and with the preview's name does it. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return forViewer(async (viewer) => {
    const courseId = (await params).id;
    if (!(await readMembership(viewer, courseId, "write-exercises"))) return notFoundResponse();
    if (!isFromOurPages(request)) return problem(403, "This request did not come from one of our pages.");
    // A form on another site cannot send this type.
    if (request.headers.get("content-type") !== "application/octet-stream")
      return problem(415, "Send the archive with the content type application/octet-stream.");
    const bytes = await readBody(request, MAX_ARCHIVE_BYTES);
    if (!bytes) return problem(413, `The archive has more than ${MAX_ARCHIVE_BYTES / 1024 / 1024} MB.`);
    const query = new URL(request.url).searchParams;
    const archive = { name: query.get("name") ?? "", bytes };
    const imported = await importExercises(viewer, { courseId, archive, seen: query.get("seen") ?? "" });
    return imported.ok ? Response.json(imported.value) : problem(422, imported.message);
  });
}
