import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import { Slug } from "#grader/exercise.ts";
import { readMembership } from "../courses/membership.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import type { ExerciseFiles } from "./archive/exercises.ts";
import { ARCHIVE_FORMS, type ArchiveForm, writeArchive } from "./archive/write.ts";
import { type Held, readHeld, readVersionFiles } from "./held.ts";

/** Of the export's address. */
export const ExportQuery = z.object({
  /** One exercise; without it all of the course. */
  slug: Slug.optional(),
  /** Which content: the draft, what learners get, or a version by its id. */
  of: z.union([z.enum(["draft", "current"]), z.uuid()]).default("draft"),
  form: z.enum(ARCHIVE_FORMS).default("zip"),
});
export type ExportQuery = z.infer<typeof ExportQuery>;

export type Exported = { ok: true; name: string; bytes: Buffer; form: ArchiveForm } | { ok: false; message: string };

/**
 * The exercises of a course as an archive that can be imported, for those who read them; null where there is nothing, or
 * nothing for the viewer. What comes from exercises/ is no course's, and is given to admins alone; others copy it first.
 */
export async function exportExercises(viewer: Viewer, courseId: string, query: ExportQuery): Promise<Exported | null> {
  if (!(await readMembership(viewer, courseId, "read-exercises"))) return null;
  const decision = await countAgainst("import-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("exports", decision.retryAfterS) };
  const exercises = await chooseExercises(viewer, courseId, query);
  // Of a course without exercises all of them are an empty archive.
  if (query.slug && exercises.length === 0) return null;
  const name = `${query.slug ?? "exercises"}.${query.form}`;
  return { ok: true, name, bytes: await writeArchive(exercises, query.form), form: query.form };
}

async function chooseExercises(viewer: Viewer, courseId: string, { slug, of }: ExportQuery): Promise<ExerciseFiles[]> {
  const held = [...(await readHeld(slug ? { slug: { in: [slug] } } : { courseId })).values()];
  const given = held.filter((one) => one.courseId === courseId || (one.courseId === null && viewer.role === "admin"));
  const exercises = await Promise.all(given.map(async (one) => ({ slug: one.slug, files: await filesOf(one, of) })));
  return exercises.filter((exercise): exercise is ExerciseFiles => exercise.files !== null);
}

async function filesOf({ slug, files, current }: Held, of: ExportQuery["of"]) {
  if (of === "draft") return files;
  const versionId = of === "current" ? current?.id : of;
  return versionId ? readVersionFiles(slug, versionId) : null;
}
