import "server-only";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { changesBetween } from "#domain/authoring/history.ts";
import { textOf } from "#domain/authoring/save.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Slug } from "#grader/exercise.ts";
import { StoredFiles } from "../authoring/changes.ts";
import { enrolledAs, readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { PUBLISHED, withVersionsIn } from "../exercises/access.ts";
import { readVersion } from "../exercises/read.ts";

/** One publication, which made a version the current one from then on. */
export type PublicationLine = {
  id: string;
  versionId: string;
  /** The version's name in a few letters. */
  version: string;
  at: Date;
  summary: string;
  /** Null where the folder did it, or the person was deleted. */
  author: string | null;
  /** The newest publication: what whoever begins now gets. */
  isCurrent: boolean;
  /** Handed in for the version, and learners who are in the middle of it. */
  submissions: number;
  learners: number;
  /** Titles of the course's assignments that stay with the version. */
  pinnedBy: string[];
};

export type VersionList = {
  slug: string;
  title: string;
  /** "folder": from exercises/, and changed there. "gone": the folder is not there any more. */
  origin: "course" | "folder" | "gone";
  /** Newest first. */
  publications: PublicationLine[];
};

/**
 * All publications of an exercise of the course, or of one that is everybody's, for those who read the course's
 * exercises; null for others. Of what is everybody's, they are told the figures of their own course.
 */
export async function readVersions(viewer: Viewer, courseId: string, slug: string): Promise<VersionList | null> {
  const exercise = await findExercise(viewer, courseId, slug);
  if (!exercise) return null;
  const theirs =
    exercise.courseId === null ? { user: { enrollments: { some: { courseId, ...enrolledAs("learner") } } } } : {};
  const rows = await database().publication.findMany({
    where: { slug },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, versionId: true, at: true, summary: true, author: { select: { name: true } } },
      version: {
        select: {
          contentHash: true,
          _count: { select: { submissions: { where: theirs }, startedBy: { where: theirs } } },
          pinnedBy: {
            where: { item: { assignment: { courseId } } },
            select: { item: { select: { assignment: { select: { title: true } } } } },
          },
        },
      },
    },
  });
  const publications = rows.map(({ version: { contentHash, _count, pinnedBy }, author, ...row }, place) => ({
    ...row,
    ...{ version: contentHash.slice(0, 8), author: author?.name ?? null, isCurrent: place === 0 },
    ...{ submissions: _count.submissions, learners: _count.startedBy },
    pinnedBy: pinnedBy.map(({ item }) => item.assignment.title),
  }));
  const newest = publications[0];
  const title = newest ? (await readVersion(newest.versionId)).metadata.title : slug;
  return { slug, title, origin: originOf(exercise), publications };
}

/** An exercise of the course itself, or one of everybody's, published or not. */
async function findExercise(viewer: Viewer, courseId: string, slug: string) {
  if (!Slug.safeParse(slug).success) return null;
  if (!(await readMembership(viewer, courseId, "read-exercises"))) return null;
  return database().exercise.findFirst({
    where: { slug, ...withVersionsIn(courseId) },
    select: { slug: true, courseId: true },
  });
}

function originOf({ slug, courseId }: { slug: string; courseId: string | null }): VersionList["origin"] {
  if (courseId !== null) return "course";
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "exercises", slug);
  return existsSync(/* turbopackIgnore: true */ folder) ? "folder" : "gone";
}

type Compared = { courseId: string; slug: string; from: string; to: string };

/** What differs from one version to another, file by file, and how many files do not. */
export type VersionComparison = { changes: ReturnType<typeof changesBetween>; same: number };

/** Two published versions of an exercise, for those who see its versions; null where there are no such two. */
export async function readComparison(
  viewer: Viewer,
  { courseId, slug, from, to }: Compared,
): Promise<VersionComparison | null> {
  if (!(await findExercise(viewer, courseId, slug))) return null;
  const rows = await database().exerciseVersion.findMany({
    where: { id: { in: [from, to] }, slug, ...PUBLISHED },
    select: { id: true, files: true },
  });
  const filesOf = (id: string) => StoredFiles.nullable().parse(rows.find((row) => row.id === id)?.files ?? null);
  const [before, after] = [filesOf(from), filesOf(to)];
  if (!before || !after) return null;
  return {
    changes: changesBetween(before, after),
    same: Object.keys(after).filter((path) => textOf(before, path) === after[path]).length,
  };
}
