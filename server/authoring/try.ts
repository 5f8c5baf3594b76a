import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import { decideAdmission } from "#domain/back-pressure.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { type ExerciseForLearner, exerciseForLearner, readVersion } from "../exercises/read.ts";
import { queueRun } from "../queue.ts";
import { readOutlook } from "../queue-outlook.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { chooseTrial } from "../submissions/answers.ts";
import { readVariant } from "../variants/read.ts";
import { drawOthers } from "../variants/write.ts";
import { mayWrite, NO_SUCH_EXERCISE } from "./access.ts";
import { keepContent } from "./content.ts";
import { parseDraft, readDraftFiles } from "./draft-files.ts";
import type { Problem } from "./problems.ts";
import type { NewTrial, TrialHint, TrialVariant } from "./proof-schema.ts";
import type { ExerciseChoice } from "./schema.ts";

const MAX_WAITING_TRIALS = 3;

/** The draft as its learners would get it, or what keeps it from being an exercise. Null for who may not write it. */
export async function openTrial(
  viewer: Viewer,
  address: ExerciseChoice,
): Promise<{ exercise: ExerciseForLearner } | { problems: Problem[] } | null> {
  // The content is kept, so that it can be run.
  const draft = (await mayWrite(viewer, address)) ? await readDraftFiles(viewer, address) : null;
  if (!draft) return null;
  const { slug } = address;
  const parsed = parseDraft(slug, draft.files);
  if ("problems" in parsed) return parsed;
  const { versionId: id, contentHash } = await database().$transaction((tx) => keepContent(tx, slug, draft.files));
  return { exercise: await exerciseForLearner({ id, contentHash }) };
}

/**
 * Runs an author's trial, on the public cases or on all, as a submission would be graded. It is no submission: it counts
 * nowhere, and is deleted after a day.
 */
export async function tryOut(viewer: Viewer, input: NewTrial): Promise<ActionResult<{ id: string }>> {
  if (!(await mayTry(viewer, input))) return NO_SUCH_EXERCISE;
  const decision = await countAgainst("run-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("runs", decision.retryAfterS) };
  const waiting = await database().run.count({ where: { userId: viewer.id, gradedAt: null } });
  if (waiting >= MAX_WAITING_TRIALS)
    return { ok: false, message: "Your earlier trials are still waiting. Try again when one has arrived." };
  const { versionId, slug, code, cases, part } = input;
  const variant = await readVariant(viewer, versionId);
  if (variant && input.variantId !== undefined && input.variantId !== variant.id)
    return { ok: false, message: "These answers are for numbers that you had before. Reload the page for yours." };
  // As a visitor's: nothing was checked before, and what stands there has to do.
  const chosen = await chooseTrial(null, { slug, versionId, code, ...(part !== undefined && { part }) });
  if ("refused" in chosen) return { ok: false, message: chosen.refused };
  const admission = decideAdmission((await readOutlook()).waiting);
  if (!admission.admitted) return { ok: false, message: admission.reason };
  return database().$transaction(async (tx) => {
    const { id } = await tx.run.create({
      data: { userId: viewer.id, versionId, code: chosen.code, part: part ?? null, cases },
      select: { id: true },
    });
    await queueRun(tx, { id, learnerId: viewer.id, ownWaiting: waiting, isTrial: true });
    return { ok: true, value: { id } };
  });
}

/** A hint of the draft, of whose opening nothing is kept. */
export async function readTrialHint(
  viewer: Viewer,
  { position, ...which }: TrialHint,
): Promise<ActionResult<{ text: string }>> {
  if (!(await mayTry(viewer, which))) return NO_SUCH_EXERCISE;
  const text = (await readVersion(which.versionId)).metadata.hints[position];
  return text === undefined
    ? { ok: false, message: "There is no such hint. Reload the page." }
    : { ok: true, value: { text } };
}

/** Other numbers for an author who tries an exercise by hand. */
export async function drawTrialNumbers(
  viewer: Viewer,
  { variantId, ...which }: TrialVariant,
): Promise<ActionResult<null>> {
  if (!(await mayTry(viewer, which))) return NO_SUCH_EXERCISE;
  const decision = await countAgainst("variant-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("new numbers", decision.retryAfterS) };
  return drawOthers(viewer, { versionId: which.versionId, variantId });
}

/** A version of an exercise that the viewer may write, published or not. */
async function mayTry(viewer: Viewer, { versionId, ...choice }: ExerciseChoice & { versionId: string }) {
  if (!(await mayWrite(viewer, choice))) return false;
  return (await database().exerciseVersion.count({ where: { id: versionId, slug: choice.slug } })) > 0;
}
