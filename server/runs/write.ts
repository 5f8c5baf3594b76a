import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import { decideAdmission } from "#domain/back-pressure.ts";
import type { Viewer } from "#domain/permissions.ts";
import { noteActivity } from "../activity/write.ts";
import { database } from "../database.ts";
import { readPublished } from "../exercises/access.ts";
import { queueRun } from "../queue.ts";
import { readOutlook } from "../queue-outlook.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { chooseTrial } from "../submissions/answers.ts";
import type { NewSubmission } from "../submissions/schema.ts";
import { noteStarted } from "../versions/started.ts";
import { visitorKey } from "./visitor-key.ts";

/** Runs of one viewer that may wait at once, and of all visitors together: endless loops must not fill the queue. */
const MAX_WAITING_RUNS = { viewer: 3, visitors: 20 };

/** Tries code on the public cases. Visitors may; their rate is bounded by address. */
export async function run(
  viewer: Viewer | null,
  input: NewSubmission,
  address: string,
): Promise<ActionResult<{ id: string }>> {
  const decision = viewer ? await countAgainst("run-viewer", viewer.id) : await countAgainst("run-address", address);
  if (!decision.allowed) return { ok: false, message: tooMany("runs", decision.retryAfterS) };
  const version = await readPublished(viewer, input);
  if (!version) return { ok: false, message: "There is no such version of this exercise. Reload the page." };

  const waiting = await database().run.count({ where: { userId: viewer?.id ?? null, gradedAt: null } });
  if (waiting >= (viewer ? MAX_WAITING_RUNS.viewer : MAX_WAITING_RUNS.visitors))
    return {
      ok: false,
      message: viewer
        ? "Your earlier runs are still waiting. Run again when one has arrived."
        : "Many visitors are running code just now. Try again in a moment, or sign in: learners do not wait for visitors.",
    };

  const chosen = await chooseTrial(viewer, input);
  if ("refused" in chosen) return { ok: false, message: chosen.refused };
  const admission = decideAdmission((await readOutlook()).waiting);
  if (!admission.admitted) return { ok: false, message: admission.reason };

  return database().$transaction(async (tx) => {
    const { id } = await tx.run.create({
      data: { userId: viewer?.id ?? null, versionId: version.id, code: chosen.code, part: input.part ?? null },
      select: { id: true },
    });
    // Visitors have no rounds: nobody knows whose jobs are whose, and the older goes first.
    const asker = viewer
      ? { learnerId: viewer.id, ownWaiting: waiting }
      : { visitor: visitorKey(address), ownWaiting: 0 };
    await queueRun(tx, { id, ...asker });
    if (viewer) {
      await noteActivity(tx, { userId: viewer.id, slug: version.slug });
      await noteStarted(tx, { userId: viewer.id, slug: version.slug, versionId: version.id });
    }
    return { ok: true, value: { id } };
  });
}
