import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import type { PromptNumbers } from "#domain/authoring/prompt-numbers.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { database } from "../database.ts";
import { readVersion } from "../exercises/read.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { takeDrawingFault, type Variant } from "../variants/read.ts";
import { askForOthers, requireVariant } from "../variants/write.ts";
import type { ExerciseChoice, NumbersWish } from "./schema.ts";
import { openTrial } from "./try.ts";

/** More than any prompt shows, and little enough to be typeset while somebody types. */
const MOST_CHARACTERS = 20_000;

/**
 * Numbers for the preview of the draft's prompt: those that the viewer would have on trying it, drawn by a worker. `insteadOf`:
 * the variant in whose place others are wanted; it is answered again where there are no others. Null for who may not write
 * the exercise.
 */
export async function drawPromptNumbers(
  viewer: Viewer,
  { insteadOf, ...choice }: ExerciseChoice & NumbersWish,
): Promise<ActionResult<PromptNumbers> | null> {
  const trial = await openTrial(viewer, choice);
  if (!trial) return null;
  if ("problems" in trial) return { ok: true, value: { outcome: "failed", failure: trial.problems[0]! } };
  const { versionId } = trial.exercise;
  const exercise = await readVersion(versionId);
  if (exercise.kind === "code" || !exercise.hasVariants)
    return { ok: true, value: { outcome: "drawn", numbers: {}, variantId: null } };
  await forgetOutdated(viewer, { slug: choice.slug, versionId });
  if (insteadOf !== null) {
    const decision = await countAgainst("variant-viewer", viewer.id);
    if (!decision.allowed) return { ok: false, message: tooMany("new numbers", decision.retryAfterS) };
    await askForOthers(viewer, { versionId, variantId: insteadOf });
  }
  return { ok: true, value: await drawOrSayWhy(viewer, versionId) };
}

/** What was asked for a draft that has been written over since is drawn for nobody. */
async function forgetOutdated(viewer: Viewer, { slug, versionId }: { slug: string; versionId: string }): Promise<void> {
  await database().variant.deleteMany({
    where: {
      ...{ userId: viewer.id, versionId: { not: versionId }, numbers: { equals: Prisma.DbNull } },
      version: { slug, publications: { none: {} } },
    },
  });
}

async function drawOrSayWhy(viewer: Viewer, versionId: string): Promise<PromptNumbers> {
  // What was found out since the page last asked is told at once.
  const known = await takeDrawingFault(viewer, versionId);
  if (known) return { outcome: "failed", failure: known };
  const variant = await requireVariant(viewer, versionId);
  if (variant) return shown(variant);
  const failure = await takeDrawingFault(viewer, versionId);
  return failure ? { outcome: "failed", failure } : { outcome: "waiting" };
}

function shown({ id: variantId, numbers }: Variant): PromptNumbers {
  const { length } = JSON.stringify(numbers);
  if (length <= MOST_CHARACTERS) return { outcome: "drawn", numbers, variantId };
  const rule = `draws more than is shown here: numbers of ${length.toLocaleString("en")} characters`;
  return { outcome: "failed", failure: { file: "variant.ts", rule } };
}
