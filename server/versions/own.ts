import "server-only";
import { chooseVersion, type Pin } from "#domain/authoring/version-choice.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Slug } from "#grader/exercise.ts";
import { type AssignedHere, readOwnAssigned } from "../assignments/assigned.ts";
import { database, type Transaction } from "../database.ts";
import { PUBLISHED, visibleTo } from "../exercises/access.ts";
import { readStart, readWayBack } from "./started.ts";

/** A version as people are told of it: when it was published last, and what was changed then. */
export type PublishedVersion = { versionId: string; at: Date; summary: string };

/** The version of an exercise that its viewer works on. */
export type OwnVersion = PublishedVersion & {
  /** The newest, where that is another one and the viewer may move to it. */
  newer: PublishedVersion | null;
  /** The one that the viewer left for this one, while they may go back. */
  left: PublishedVersion | null;
  /** The assignment that keeps the viewer on this version, where they would otherwise work on another one. */
  pinnedBy: { title: string; courseId: string; id: string } | null;
};

/** Null where the viewer sees no such exercise, or nothing of it is published. */
export async function readOwnVersion(viewer: Viewer | null, slug: string): Promise<OwnVersion | null> {
  if (!Slug.safeParse(slug).success) return null;
  const row = await database().exercise.findFirst({
    where: { slug, currentVersion: PUBLISHED, ...visibleTo(viewer) },
    select: { currentVersionId: true },
  });
  if (!row?.currentVersionId) return null;
  const { currentVersionId: current } = row;
  const [start, pins] = viewer
    ? await Promise.all([
        readStart(database(), { userId: viewer.id, slug }),
        readPins(database(), slug, () => readOwnAssigned(viewer, slug)),
      ])
    : [null, []];
  const started = start?.versionId ?? null;
  const { versionId, because, pin } = chooseVersion({ pins, started, current, now: new Date() });
  const isOwnChoice = because === "started";
  const leftId = viewer && isOwnChoice ? await readWayBack(database(), { userId: viewer.id, slug }, start) : null;
  const [own, newer, left] = await Promise.all([
    readPublication(versionId),
    isOwnChoice && versionId !== current ? readPublication(current) : null,
    leftId && leftId !== current ? readPublication(leftId) : null,
  ]);
  const isKept = pin !== null && versionId !== (started ?? current);
  return { ...own, newer, left, pinnedBy: isKept ? placeOf(pin.assignment) : null };
}

const placeOf = ({ id, courseId, title }: AssignedHere) => ({ id, courseId, title });

/** Which of a learner's assignments pin an exercise. These are asked for only where any does at all. */
export async function readPins(
  tx: Transaction,
  slug: string,
  readAssigned: () => Promise<AssignedHere[]> | AssignedHere[],
): Promise<Pin<AssignedHere>[]> {
  const rows = await tx.assignedExercise.findMany({
    where: { slug, versionId: { not: null }, item: { assignment: { publishedAt: { not: null } } } },
    select: { versionId: true, item: { select: { assignmentId: true } } },
  });
  if (rows.length === 0) return [];
  const pinned = new Map(rows.map(({ versionId, item }) => [item.assignmentId, versionId!]));
  return (await readAssigned()).flatMap((assignment) => {
    const versionId = pinned.get(assignment.id);
    return versionId ? [{ assignment, versionId }] : [];
  });
}

async function readPublication(versionId: string): Promise<PublishedVersion> {
  return database().publication.findFirstOrThrow({
    where: { versionId },
    orderBy: { at: "desc" },
    select: { versionId: true, at: true, summary: true },
  });
}
