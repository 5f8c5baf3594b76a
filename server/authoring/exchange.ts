import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import { changesBetween } from "#domain/authoring/history.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Slug } from "#grader/exercise.ts";
import { versionOf } from "#grader/version.ts";
import { readMembership, refusalOf } from "../courses/membership.ts";
import { database } from "../database.ts";
import { shown } from "./archive/refusal.ts";
import { type Files, type Held, lockExercises, readHeld } from "./held.ts";
import { replaceDraft, TakenMeanwhile } from "./replace-draft.ts";
import { nameFault, TAKEN } from "./slug-fault.ts";

/** What programs are told of an exercise without its files. */
export type ExerciseState = {
  slug: string;
  /** Null where nobody has begun to change what is published. */
  draftRevision: number | null;
  /** Of the draft, or of what is published where there is none. */
  contentHash: string;
  /** Of what learners get; null where nothing is published. */
  currentHash: string | null;
};
export type ExerciseContent = ExerciseState & { files: Files };

/** The course's exercises for programs that keep them elsewhere as well; null for those who do not read them. */
export async function readStates(viewer: Viewer, courseId: string): Promise<ExerciseState[] | null> {
  if (!(await readMembership(viewer, courseId, "read-exercises"))) return null;
  return [...(await readHeld({ courseId })).values()].map(stateOf);
}

type Choice = { courseId: string; slug: string };

export async function readContent(viewer: Viewer, { courseId, slug }: Choice): Promise<ExerciseContent | null> {
  if (!(await readMembership(viewer, courseId, "read-exercises"))) return null;
  const held = (await readHeld({ slug: { in: [slug] } })).get(slug);
  return held?.courseId === courseId ? { ...stateOf(held), files: held.files } : null;
}

function stateOf({ slug, revision, contentHash, current }: Held): ExerciseState {
  return { slug, draftRevision: revision, contentHash, currentHash: current?.contentHash ?? null };
}

type Push = Choice & {
  /** The content that the change was made from; null for an exercise that the sender takes for a new one. */
  base: string | null;
  files: Files;
  /** Who sends it, in words, for the log. */
  from: string;
};
export type Pushed =
  | { status: "stored"; revision: number; contentHash: string }
  /** It has changed here since: nothing is stored. */
  | { status: "conflict"; contentHash: string | null; differing: string[] };

/**
 * Makes files the draft of an exercise, unless the draft has become another since the sender last knew it. Null for those
 * who do not write the course's exercises.
 */
export async function pushContent(viewer: Viewer, push: Push): Promise<ActionResult<Pushed> | null> {
  const { courseId, slug, base, files } = push;
  const name = Slug.safeParse(slug);
  try {
    return await database().$transaction(async (tx) => {
      const membership = await readMembership(viewer, courseId, "see-course", tx);
      if (!membership?.may("write-exercises")) return membership?.isArchived ? refusalOf(membership) : null;
      if (!name.success) return { ok: false, message: `“${shown(slug)}” cannot be: ${name.error.issues[0]!.message}.` };
      await lockExercises(tx, [slug]);
      const held = (await readHeld({ slug: { in: [slug] } }, tx)).get(slug) ?? null;
      const fault = held === null ? nameFault(slug) : held.courseId === courseId ? null : TAKEN;
      if (fault) return { ok: false, message: `“${slug}” ${fault}.` };
      const contentHash = versionOf(files);
      if (held?.contentHash === contentHash)
        return { ok: true, value: { status: "stored", revision: held.revision ?? 0, contentHash } };
      if ((held?.contentHash ?? null) !== base) return { ok: true, value: conflictOf(held, files) };
      const revision = await replaceDraft(tx, viewer, { ...push, held });
      return { ok: true, value: { status: "stored", revision, contentHash } };
    });
  } catch (error) {
    if (!(error instanceof TakenMeanwhile)) throw error;
    return { ok: false, message: `“${slug}” was made by somebody else a moment ago. Pull before you push.` };
  }
}

function conflictOf(held: Held | null, files: Files): Pushed {
  const differing = changesBetween(held?.files ?? {}, files).map(({ path }) => path);
  return { status: "conflict", contentHash: held?.contentHash ?? null, differing };
}
