import "server-only";
import { changesBetween } from "#domain/authoring/history.ts";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import type { Transaction } from "../database.ts";
import { writeChanges } from "./changes.ts";
import type { Files, Held } from "./held.ts";
import { addExercise } from "./new-exercise.ts";

/** Somebody made an exercise of this name while this one was being made. */
export class TakenMeanwhile extends Error {
  readonly slug: string;

  constructor(slug: string) {
    super(`${slug} was taken meanwhile`);
    this.slug = slug;
  }
}

type Replacement = {
  courseId: string;
  slug: string;
  files: Files;
  /** What there was of it; null for a new exercise. */
  held: Held | null;
  /** How the files came here, in words, for the log. */
  from: string;
};

/**
 * Makes the files the draft of an exercise of the course, as one more revision, and writes that into the log. In a
 * transaction that holds the exercise and whose viewer may write it. Answers with the draft's revision.
 */
export async function replaceDraft(
  tx: Transaction,
  viewer: Viewer,
  { courseId, slug, files, held, from }: Replacement,
): Promise<number> {
  const changes = changesBetween(held?.files ?? {}, files);
  if (held === null) {
    // Its name was looked at before, so that another has it by now is all that can be wrong.
    const added = await addExercise(tx, viewer, { courseId, slug, files: {}, from });
    if (!added.ok) throw new TakenMeanwhile(slug);
  } else if (held.revision === null) await openDraft(tx, viewer, held);
  const { revision } = await writeChanges(tx, viewer, { slug, files, written: changes });
  const pathsOf = (isSuch: (change: (typeof changes)[number]) => boolean) =>
    changes.filter(isSuch).map(({ path }) => path);
  await recordAudit(tx, viewer, [
    {
      ...{ courseId, action: "exercises-imported", subject: slug },
      after: {
        from,
        added: pathsOf(({ before }) => before === null),
        changed: pathsOf(({ before, text }) => before !== null && text !== null),
        removed: pathsOf(({ text }) => text === null),
      },
    },
  ]);
  return revision;
}

/** From what learners get, so that the change says what it changes of that. */
async function openDraft(tx: Transaction, viewer: Viewer, { slug, files, current }: Held): Promise<void> {
  const baseVersionId = current?.id ?? null;
  await tx.exerciseDraft.create({ data: { slug, files, baseVersionId, createdById: viewer.id } });
}
