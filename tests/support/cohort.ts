import { randomUUID } from "node:crypto";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "#server/database.ts";

type Given = {
  state?: "trying" | "stuck" | "solved";
  share?: number | null;
  attempts?: number;
  attemptsToSolve?: number | null;
  minutesToSolve?: number | null;
  lastSubmittedAt?: Date;
  solvedAt?: Date | null;
  failedInARow?: number;
  hardestCase?: string | null;
};

/** Where a learner stands with an exercise, as the projection would have written it. */
export async function aStanding({ id: userId }: Viewer, slug: string, given: Given = {}): Promise<void> {
  const { attempts = 1, lastSubmittedAt = new Date(), attemptsToSolve = null, minutesToSolve = null } = given;
  await database().standing.create({
    data: {
      ...{ userId, slug, state: given.state ?? "trying", share: given.share ?? null, attempts, attemptsToSolve },
      ...{ minutes: minutesToSolve ?? 1, minutesToSolve, firstSubmittedAt: lastSubmittedAt, lastSubmittedAt },
      ...{ solvedAt: given.solvedAt ?? null, failedInARow: given.failedInARow ?? 0 },
      hardestCase: given.hardestCase ?? null,
    },
  });
}

type GivenEpisode = {
  mistake?: string;
  message?: string;
  from?: Date;
  until?: Date | null;
  attempts?: number;
  minutes?: number;
  lastHint?: number | null;
};

/** A mistake that a learner held, or holds, with the submission that showed it. */
export async function anEpisode(
  { id: userId }: Viewer,
  { slug, versionId, code = "" }: { slug: string; versionId: string; code?: string },
  given: GivenEpisode = {},
): Promise<void> {
  const { id: firstId } = await database().submission.create({
    data: { id: randomUUID(), userId, slug, versionId, code, gradings: { create: { seed: "seed" } } },
  });
  await database().mistakeEpisode.create({
    data: {
      ...{ userId, slug, firstId, mistake: given.mistake ?? "mixed-up", message: given.message ?? "Mixed up." },
      ...{ from: given.from ?? new Date(), until: given.until ?? null, attempts: given.attempts ?? 1 },
      ...{ minutes: given.minutes ?? 1, lastHint: given.lastHint ?? null },
    },
  });
}

/** A published assignment of these exercises, each worth `points`. */
export async function anAssignment(
  courseId: string,
  slugs: readonly string[],
  { title = "Week 1", dueAt = null, points = 10 }: { title?: string; dueAt?: Date | null; points?: number } = {},
): Promise<string> {
  const items = slugs.map((slug, position) => ({ position, points, exercises: { create: { slug, position: 0 } } }));
  const { id } = await database().assignment.create({
    data: { courseId, title, dueAt, late: { kind: "hard-close" }, publishedAt: new Date(0), items: { create: items } },
  });
  return id;
}
