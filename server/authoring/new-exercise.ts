import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import { totalFault } from "#domain/authoring/file-rules.ts";
import { changesBetween } from "#domain/authoring/history.ts";
import type { Files } from "#domain/authoring/save.ts";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import type { Transaction } from "../database.ts";
import { writeChanges } from "./changes.ts";
import { nameFault } from "./slug-fault.ts";

type NewDraft = { courseId: string; slug: string; files: Files; from: string };

/**
 * An exercise of the course that nobody has seen, with a draft of these files. In a transaction whose viewer may write the
 * course's exercises. `from` says in words what it was begun from.
 */
export async function addExercise(
  tx: Transaction,
  viewer: Viewer,
  { courseId, slug, files, from }: NewDraft,
): Promise<ActionResult<{ slug: string }>> {
  const fault = nameFault(slug);
  if (fault) return refuse(`“${slug}” ${fault}.`);
  const total = totalFault(files);
  if (total) return { ok: false, message: `This exercise cannot be made: ${total}.` };
  const { count } = await tx.exercise.createMany({ data: { slug, courseId }, skipDuplicates: true });
  if (count === 0) return refuse(`There is an exercise called “${slug}” already. Choose a slug that nobody has yet.`);
  await tx.exerciseDraft.create({ data: { slug, files: {}, createdById: viewer.id } });
  await writeChanges(tx, viewer, { slug, files, written: changesBetween({}, files) });
  await recordAudit(tx, viewer, [{ courseId, action: "exercise-created", subject: slug, after: { from } }]);
  return { ok: true, value: { slug } };
}

const refuse = (message: string) => ({ ok: false as const, message, fields: { slug: [message] } });
