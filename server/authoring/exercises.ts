import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import type { Files } from "#domain/authoring/save.ts";
import type { Viewer } from "#domain/permissions.ts";
import { versionOf } from "#grader/version.ts";
import { readMembership, refusalOf } from "../courses/membership.ts";
import { database } from "../database.ts";
import { mayRead, NO_SUCH_EXERCISE } from "./access.ts";
import { StoredFiles } from "./changes.ts";
import { type Facts, factsOf } from "./facts.ts";
import { addExercise } from "./new-exercise.ts";
import { problemsOf } from "./problems.ts";
import type { ExerciseChoice, NewExercise } from "./schema.ts";
import { readTemplate } from "./templates.ts";

export type CourseExercise = Facts & {
  slug: string;
  /** Whether learners get a version of it. */
  isPublished: boolean;
  publishedAt: Date | null;
  /** Null where nobody has begun to change what is published. */
  draft: {
    savedAt: Date;
    revision: number;
    /** Whether it says anything else than what is published. */
    isChanged: boolean;
    problemCount: number;
  } | null;
};

/** The exercises of the course, published or not, by their titles; null for those who do not read them. */
export async function readCourseExercises(viewer: Viewer, courseId: string): Promise<CourseExercise[] | null> {
  if (!(await readMembership(viewer, courseId, "read-exercises"))) return null;
  const rows = await database().exercise.findMany({
    where: { courseId },
    select: {
      slug: true,
      currentVersion: { select: { contentHash: true, files: true } },
      draft: { select: { files: true, revision: true, savedAt: true } },
      publications: { select: { at: true }, orderBy: { at: "desc" }, take: 1 },
    },
  });
  const exercises = rows.map(({ slug, currentVersion, draft, publications }): CourseExercise => {
    const files = StoredFiles.parse(draft?.files ?? currentVersion?.files ?? {});
    return {
      ...{ slug, ...factsOf(slug, files), isPublished: currentVersion !== null },
      publishedAt: publications[0]?.at ?? null,
      draft: draft && {
        ...{ savedAt: draft.savedAt, revision: draft.revision, problemCount: problemsOf(slug, files).length },
        isChanged: versionOf(files) !== currentVersion?.contentHash,
      },
    };
  });
  return exercises.toSorted((a, b) => a.title.localeCompare(b.title));
}

export type ExerciseHead = Facts & { isPublished: boolean; hasDraft: boolean };

/** What stands above the pages of one exercise of the course; null where there is none that the viewer reads. */
export async function readExerciseHead(
  viewer: Viewer,
  { courseId, slug }: ExerciseChoice,
): Promise<ExerciseHead | null> {
  if (!(await mayRead(viewer, { courseId, slug }))) return null;
  const { currentVersion, draft } = await database().exercise.findUniqueOrThrow({
    where: { slug },
    select: { currentVersion: { select: { files: true } }, draft: { select: { files: true } } },
  });
  const files = StoredFiles.parse(draft?.files ?? currentVersion?.files ?? {});
  return { ...factsOf(slug, files), isPublished: currentVersion !== null, hasDraft: draft !== null };
}

export type CopySource = { slug: string; title: string; where: "here" | "another course" | "catalogue" };

/** What the viewer may begin a new exercise from: the catalogue, and exercises of courses that they read. */
export async function readCopySources(viewer: Viewer, courseId: string): Promise<CopySource[] | null> {
  if (!(await readMembership(viewer, courseId, "write-exercises"))) return null;
  const rows = await database().exercise.findMany({
    where: { OR: [{ courseId: null, currentVersionId: { not: null } }, { courseId: { not: null } }] },
    select: {
      ...{ slug: true, courseId: true },
      currentVersion: { select: { files: true } },
      draft: { select: { files: true } },
    },
    orderBy: { slug: "asc" },
  });
  const reads = new Map<string, boolean>();
  for (const id of new Set(rows.flatMap((row) => row.courseId ?? [])))
    reads.set(id, (await readMembership(viewer, id, "read-exercises")) !== null);
  return rows
    .filter((row) => row.courseId === null || reads.get(row.courseId))
    .map((row) => ({
      slug: row.slug,
      title: factsOf(row.slug, StoredFiles.parse(row.currentVersion?.files ?? row.draft?.files ?? {})).title,
      where: row.courseId === null ? "catalogue" : row.courseId === courseId ? "here" : "another course",
    }));
}

/** Makes an exercise of the course with a draft, from a template or as a copy. Learners see nothing of it. */
export async function createExercise(
  viewer: Viewer,
  { courseId, slug, from }: z.infer<typeof NewExercise>,
): Promise<ActionResult<{ slug: string }>> {
  const membership = await readMembership(viewer, courseId);
  if (!membership?.may("write-exercises")) return refusalOf(membership);
  const files = "template" in from ? await readTemplate(from.template) : await readSource(viewer, from.slug);
  if (!files) return { ...NO_SUCH_EXERCISE, message: "There is no such exercise that you could copy." };
  const source = "template" in from ? `the template ${from.template}` : from.slug;
  return database().$transaction(async (tx) => {
    const now = await readMembership(viewer, courseId, "see-course", tx);
    if (!now?.may("write-exercises")) return refusalOf(now);
    return addExercise(tx, viewer, { courseId, slug, files, from: source });
  });
}

/** What learners get of an exercise, or its draft where they get nothing yet. */
async function readSource(viewer: Viewer, slug: string): Promise<Files | null> {
  const row = await database().exercise.findUnique({
    where: { slug },
    select: {
      courseId: true,
      currentVersion: { select: { files: true } },
      draft: { select: { files: true } },
    },
  });
  if (!row) return null;
  if (row.courseId && !(await readMembership(viewer, row.courseId, "read-exercises"))) return null;
  const files = row.currentVersion?.files ?? row.draft?.files;
  return files ? StoredFiles.parse(files) : null;
}
