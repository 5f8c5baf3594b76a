import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import { database, type Transaction } from "../database.ts";
import { makeCurrent } from "../exercises/publication.ts";
import { notify } from "../notifications/write.ts";
import { changeExercise, mayRead, NO_DRAFT } from "./access.ts";
import { keepContent } from "./content.ts";
import { parseDraft, readDraftFiles, refuseProblems } from "./draft-files.ts";
import type { NewPublication } from "./proof-schema.ts";
import { isProven } from "./proofs.ts";
import type { ExerciseChoice } from "./schema.ts";

/**
 * Makes the draft's content the version that new learners get, where a proof of it by this grader has passed. Those who
 * have begun are told, and stay with theirs until they move.
 */
export async function publish(
  viewer: Viewer,
  { summary, revision, ...choice }: NewPublication,
): Promise<ActionResult<{ versionId: string; told: number }>> {
  return changeExercise(viewer, choice, async (tx) => {
    const { courseId, slug } = choice;
    const draft = await readDraftFiles(viewer, choice, tx);
    if (!draft) return NO_DRAFT;
    if (draft.revision !== revision)
      return {
        ok: false,
        message: "The draft has been changed since this page was opened. Reload it and check again.",
      };
    const parsed = parseDraft(slug, draft.files);
    if ("problems" in parsed) return refuseProblems(parsed.problems);
    const { versionId, contentHash } = await keepContent(tx, slug, draft.files);
    if (!(await isProven(versionId, tx)))
      return { ok: false, message: "Only what has passed the check can be published. Check the draft as it is now." };
    const before = await tx.exercise.findUniqueOrThrow({
      where: { slug },
      select: { currentVersion: { select: { contentHash: true } } },
    });
    if (!(await makeCurrent(tx, { slug, versionId, summary, authorId: viewer.id })))
      return { ok: false, message: "This is what learners have already. There is nothing to publish." };
    const { title } = parsed.exercise.metadata;
    await recordAudit(tx, viewer, [
      {
        ...{ courseId, action: "exercise-published", subject: title, reason: summary },
        ...(before.currentVersion && { before: { version: shortHash(before.currentVersion.contentHash) } }),
        after: { version: shortHash(contentHash) },
      },
    ]);
    const begun = await readBegun(tx, { courseId, slug, viewerId: viewer.id });
    await tell(tx, begun, { courseId, title, summary, href: `/exercises/${slug}` });
    return { ok: true, value: { versionId, told: begun.length } };
  });
}

const SHORT_HASH = 8;
const shortHash = (hash: string) => hash.slice(0, SHORT_HASH);

type Begun = { userId: string; isOfCourse: boolean };

/** The learners who have begun, in this course and in those that have assigned the exercise. */
async function readBegun(
  tx: Transaction,
  { courseId, slug, viewerId }: ExerciseChoice & { viewerId: string },
): Promise<Begun[]> {
  return tx.$queryRaw<Begun[]>`
    with begun as (
      select "userId" from "Submission" where slug = ${slug}
      union select "userId" from "Draft" where slug = ${slug}
      union select "userId" from "StartedVersion" where slug = ${slug}
    ), places as (
      select ${courseId}::uuid as id
      union select a."courseId" from "AssignedExercise" e join "AssignmentItem" i on i.id = e."itemId"
        join "Assignment" a on a.id = i."assignmentId" where e.slug = ${slug}
    )
    select begun."userId", bool_or(e."courseId" = ${courseId}::uuid) as "isOfCourse"
    from begun join "Enrollment" e on e."userId" = begun."userId" and e.role = 'learner' and e."removedAt" is null
      join places on places.id = e."courseId"
    where begun."userId" <> ${viewerId}::uuid group by begun."userId"`;
}

type News = { courseId: string; title: string; summary: string; href: string };

/** Those of other courses are not told which one wrote it. */
async function tell(tx: Transaction, begun: Begun[], { courseId, title, summary, href }: News): Promise<void> {
  const notice = { kind: "version" as const, title: `There is a newer version of ${title}`, text: summary, href };
  for (const isOfCourse of [true, false]) {
    const ids = begun.filter((one) => one.isOfCourse === isOfCourse).map(({ userId }) => userId);
    if (ids.length > 0) await notify(tx, ids, { ...notice, courseId: isOfCourse ? courseId : null });
  }
}

export type PublishingFacts = {
  /** Learners who have begun and would be told. */
  begun: number;
  /** Whether learners have a version already, and whether it is this content. */
  published: "nothing" | "another" | "this";
};

/** What publishing the draft's content would mean, for whoever may. */
export async function readPublishingFacts(
  viewer: Viewer,
  { versionId, ...choice }: ExerciseChoice & { versionId: string | null },
): Promise<PublishingFacts | null> {
  if (!(await mayRead(viewer, choice))) return null;
  const { courseId, slug } = choice;
  const exercise = await database().exercise.findUniqueOrThrow({ where: { slug }, select: { currentVersionId: true } });
  const begun = await readBegun(database(), { courseId, slug, viewerId: viewer.id });
  const { currentVersionId: current } = exercise;
  return { begun: begun.length, published: current === null ? "nothing" : current === versionId ? "this" : "another" };
}
