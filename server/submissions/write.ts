import "server-only";
import { randomInt } from "node:crypto";
import type { ActionResult } from "#domain/action-result.ts";
import { decideAttempt } from "#domain/attempts.ts";
import { decideAdmission, type Wait } from "#domain/back-pressure.ts";
import type { Viewer } from "#domain/permissions.ts";
import { answerForms, problemInWords, readAnswers } from "#grader/by-hand/read-answers.ts";
import { database } from "../database.ts";
import { readKind, readVersion } from "../exercises/read.ts";
import { GRADE_TASK, queueGrading } from "../queue.ts";
import { readOutlook } from "../queue-outlook.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { readVariant } from "../variants/read.ts";
import type { NewSubmission } from "./schema.ts";

/** `wait` is told when the queue is long. */
export type Accepted = { id: string; wait?: Wait };

/** Stores a submission together with its job: neither is ever there without the other. */
export async function submit(viewer: Viewer, input: NewSubmission): Promise<ActionResult<Accepted>> {
  const decision = await countAgainst("submit-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("submissions", decision.retryAfterS) };
  const [version, outlook, variant, kind] = await Promise.all([
    database().exerciseVersion.findFirst({
      where: { id: input.versionId, slug: input.slug },
      select: { id: true, seeds: true },
    }),
    readOutlook(),
    readVariant(viewer, input.versionId),
    readKind(input.versionId),
  ]);
  if (!version) return { ok: false, message: "There is no such version of this exercise. Reload the page." };

  const admission = decideAdmission(outlook.waiting);
  if (!admission.admitted) return { ok: false, message: admission.reason };
  // Without numbers of their own there is nothing that they can have answered.
  if (kind === "by-hand" && !variant)
    return { ok: false, message: "Your numbers are still being drawn. Reload the page in a moment." };
  if (variant && input.variantId !== undefined && input.variantId !== variant.id)
    return { ok: false, message: "These answers are for numbers that you had before. Reload the page for yours." };
  // What cannot be understood is told at once, and is no attempt.
  const problem = variant && (await answersProblem(version.id, input.code));
  if (problem) return { ok: false, message: problem };
  const hiddenSeed = version.seeds[randomInt(version.seeds.length)]!;
  const seeds = variant ? { seed: variant.seed, hiddenSeed } : { seed: hiddenSeed };

  return database().$transaction(async (tx) => {
    // Two submissions of one learner take turns here, so that both cannot be the last one allowed.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${viewer.id}, 0))::text`;
    const waiting = await tx.grading.count({ where: { gradedAt: null, submission: { userId: viewer.id } } });
    const attempt = decideAttempt(waiting);
    if (!attempt.allowed) return { ok: false, message: attempt.reason };

    const { id, gradings } = await tx.submission.create({
      data: {
        userId: viewer.id,
        versionId: version.id,
        slug: input.slug,
        code: input.code,
        gradings: { create: seeds },
      },
      select: { id: true, gradings: { select: { id: true } } },
    });
    const gradingId = gradings[0]!.id;
    const priority = await queueGrading(tx, { id: gradingId, learnerId: viewer.id, ownWaiting: waiting });
    if (!admission.tellWait) return { ok: true, value: { id } };
    return { ok: true, value: { id, wait: outlook.waitOf(`${GRADE_TASK}:${gradingId}`, priority) } };
  });
}

async function answersProblem(versionId: string, text: string): Promise<string | null> {
  const exercise = await readVersion(versionId);
  if (exercise.kind !== "by-hand") return null;
  const reading = readAnswers(answerForms(exercise), text);
  return "problems" in reading ? reading.problems.map(problemInWords).join(". ") : null;
}
