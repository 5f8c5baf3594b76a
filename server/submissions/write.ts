import "server-only";
import { randomInt } from "node:crypto";
import type { ActionResult } from "#domain/action-result.ts";
import { decideAssigned } from "#domain/assignment/attempt.ts";
import { decideAdmission, type Wait } from "#domain/back-pressure.ts";
import type { Viewer } from "#domain/permissions.ts";
import { noteActivity } from "../activity/write.ts";
import { readAssigned } from "../assignments/assigned.ts";
import { database } from "../database.ts";
import { readPublished } from "../exercises/access.ts";
import { readRules } from "../exercises/rules.ts";
import { projectFacts } from "../projection/project.ts";
import { GRADE_TASK, queueGrading } from "../queue.ts";
import { readOutlook } from "../queue-outlook.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { readVariant } from "../variants/read.ts";
import { refuseVersion } from "../versions/refuse-version.ts";
import { noteStarted } from "../versions/started.ts";
import { chooseAnswers, readPart } from "./answers.ts";
import { readFacts } from "./facts.ts";
import { readMoment } from "./moment.ts";
import type { NewSubmission } from "./schema.ts";

/** `wait` is told when the queue is long. */
export type Accepted = { id: string; submittedAt: string; wait?: Wait };

/** Stores a submission together with its job: neither is ever there without the other. */
export async function submit(viewer: Viewer, input: NewSubmission): Promise<ActionResult<Accepted>> {
  const decision = await countAgainst("submit-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("submissions", decision.retryAfterS) };
  const [version, outlook, variant, rules] = await Promise.all([
    readPublished(viewer, input),
    readOutlook(),
    readVariant(viewer, input.versionId),
    readRules(input.versionId),
  ]);
  if (!version || !rules) return { ok: false, message: "There is no such version of this exercise. Reload the page." };

  const admission = decideAdmission(outlook.waiting);
  if (!admission.admitted) return { ok: false, message: admission.reason };
  // Without numbers of their own there is nothing that they can have answered.
  if (rules.kind === "by-hand" && !variant)
    return { ok: false, message: "Your numbers are still being drawn. Reload the page in a moment." };
  if (variant && input.variantId !== undefined && input.variantId !== variant.id)
    return { ok: false, message: "These answers are for numbers that you had before. Reload the page for yours." };
  const part = await readPart(rules, input);
  if (part && "refused" in part) return { ok: false, message: part.refused };
  const hiddenSeed = version.seeds[randomInt(version.seeds.length)]!;
  const seeds = variant ? { seed: variant.seed, hiddenSeed } : { seed: hiddenSeed };
  const { policy } = rules;
  // What cannot be understood is told at once, and is no attempt.
  const chosen = variant ? await chooseAnswers(viewer, { input, part, seed: seeds.seed, policy }) : input;
  if ("refused" in chosen) return { ok: false, message: chosen.refused };

  const work = { userId: viewer.id, slug: version.slug };
  return database().$transaction(async (tx) => {
    // Two submissions of one learner take turns here, so that both cannot be the last one allowed.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${viewer.id}, 0))::text`;
    const submissions = await readFacts(viewer, input.slug, tx);
    const assignments = await readAssigned(tx, work);
    // The moment by which it is decided is the one that stays with the submission.
    const moment = await readMoment(tx, work);
    const { waiting, now } = moment;
    const refused = await refuseVersion(tx, { version, rules, part, assignments, moment });
    if (refused) return { ok: false, message: refused };
    const attempt = decideAssigned({ waiting, policy, submissions, part, assignments, now });
    if (!attempt.allowed) return { ok: false, message: attempt.reason };

    const { id, submittedAt } = await tx.submission.create({
      data: {
        ...work,
        versionId: version.id,
        code: chosen.code,
        part: part?.id ?? null,
        submittedAt: now,
      },
      select: { id: true, submittedAt: true },
    });
    const { id: gradingId } = await tx.grading.create({ data: { submissionId: id, ...seeds }, select: { id: true } });
    const priority = await queueGrading(tx, {
      ...{ id: gradingId, learnerId: viewer.id, ownWaiting: waiting, urgency: attempt.urgency },
    });
    await noteActivity(tx, work);
    await noteStarted(tx, { ...work, versionId: version.id });
    await projectFacts(tx, work);
    const accepted = { id, submittedAt: submittedAt.toISOString() };
    if (!admission.tellWait) return { ok: true, value: accepted };
    return { ok: true, value: { ...accepted, wait: outlook.waitOf(`${GRADE_TASK}:${gradingId}`, priority) } };
  });
}
