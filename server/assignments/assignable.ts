import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { assignableIn, withVersionsIn } from "../exercises/access.ts";
import { readCatalogue } from "../exercises/read.ts";
import type { PublishedVersion } from "../versions/own.ts";

/**
 * An exercise that can be assigned, with the versions that an assignment can stay with, the newest first. `isCompared`: the
 * viewer may also see in the course what they are and how they differ.
 */
export type Assignable = { slug: string; title: string; versions: PublishedVersion[]; isCompared: boolean };

/**
 * What can stand in the assignments of a course: what is everybody's, what the viewer may write in this course or another,
 * and what the course has assigned before, whoever wrote it. Nothing for who does not see the course's work.
 */
export async function readAssignable(viewer: Viewer, courseId: string): Promise<Assignable[]> {
  const membership = await readMembership(viewer, courseId, "see-work");
  if (!membership) return [];
  const which = assignableIn(viewer, courseId);
  const [catalogue, compared, publications] = await Promise.all([
    readCatalogue(which),
    membership.may("read-exercises")
      ? database().exercise.findMany({ where: withVersionsIn(courseId), select: { slug: true } })
      : [],
    database().publication.findMany({
      where: { exercise: which },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { slug: true, versionId: true, at: true, summary: true },
    }),
  ]);
  const bySlug = Map.groupBy(publications, ({ slug }) => slug);
  const isCompared = new Set(compared.map(({ slug }) => slug));
  return catalogue.map(({ slug, title }) => ({
    ...{ slug, title, isCompared: isCompared.has(slug) },
    versions: newestOfEach(bySlug.get(slug) ?? []),
  }));
}

/** A version that was published again counts from then. */
function newestOfEach(publications: readonly (PublishedVersion & { slug: string })[]): PublishedVersion[] {
  const newest = new Map<string, PublishedVersion>();
  for (const { versionId, at, summary } of publications)
    if (!newest.has(versionId)) newest.set(versionId, { versionId, at, summary });
  return [...newest.values()];
}
