import "server-only";
import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database, type Transaction } from "../database.ts";
import { readVersion } from "../exercises/read.ts";
import { queueVariant } from "../queue.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { readVariant, type Variant } from "./read.ts";
import type { NewVariant } from "./schema.ts";

/** A worker that has nothing else to do draws within a tenth of a second. */
const PATIENCE_MS = 3000;
/** From one look to the next the pause doubles: who waits long waits for a worker that is busy. */
const FIRST_PAUSE_MS = 40;

/** The viewer's variant, asked for on the first visit. Null when no worker has drawn it in good time. */
export async function requireVariant(viewer: Viewer | null, versionId: string): Promise<Variant | null> {
  const known = await readVariant(viewer, versionId);
  if (known) return known;
  await database().$transaction(async (tx) => {
    await takeTurn(tx, viewer, versionId);
    const [asked] = await tx.variant.findMany({
      where: { versionId, userId: viewer?.id ?? null },
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
      take: 1,
      select: { id: true, numbers: true },
    });
    // A job that got lost is queued again; one that waits is the same one.
    if (asked?.numbers === null) await queueVariant(tx, asked.id, viewer?.id ?? null);
    if (!asked) await ask(tx, viewer, versionId);
  });
  return waitForNumbers(viewer, versionId);
}

/** Other numbers for a learner who wants some more practice. What was answered before keeps its own. */
export async function drawNewVariant(viewer: Viewer, { slug, versionId }: NewVariant): Promise<ActionResult<null>> {
  const decision = await countAgainst("variant-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("new numbers", decision.retryAfterS) };
  if (!(await readVariant(viewer, versionId)))
    return { ok: false, message: "Your numbers are still being drawn. Reload the page in a moment." };
  const version = await database().exerciseVersion.findFirst({ where: { id: versionId, slug }, select: { id: true } });
  if (!version) return { ok: false, message: "There is no such version of this exercise. Reload the page." };
  const exercise = await readVersion(versionId);
  if (exercise.kind !== "by-hand" || !exercise.hasVariants)
    return { ok: false, message: "This exercise has the same numbers for everybody." };
  await database().$transaction(async (tx) => {
    await takeTurn(tx, viewer, versionId);
    await ask(tx, viewer, versionId);
  });
  await waitForNumbers(viewer, versionId);
  return { ok: true, value: null };
}

/** Two tabs of one person, or two visitors, ask once. */
async function takeTurn(tx: Transaction, viewer: Viewer | null, versionId: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`variant ${viewer?.id} ${versionId}`}, 0))::text`;
}

async function ask(tx: Transaction, viewer: Viewer | null, versionId: string): Promise<void> {
  const { id } = await tx.variant.create({
    data: { userId: viewer?.id ?? null, versionId, seed: await seedFor(tx, viewer, versionId) },
    select: { id: true },
  });
  await queueVariant(tx, id, viewer?.id ?? null);
}

/** Learners have seeds of their own. A visitor's run is graded on the version's first seed, so that is the visitors'. */
async function seedFor(tx: Transaction, viewer: Viewer | null, versionId: string): Promise<string> {
  if (viewer) return randomBytes(12).toString("base64url");
  const { seeds } = await tx.exerciseVersion.findUniqueOrThrow({ where: { id: versionId }, select: { seeds: true } });
  return seeds[0]!;
}

async function waitForNumbers(viewer: Viewer | null, versionId: string): Promise<Variant | null> {
  const until = performance.now() + PATIENCE_MS;
  for (let pauseMs = FIRST_PAUSE_MS; performance.now() < until; pauseMs *= 2) {
    const variant = await readVariant(viewer, versionId);
    if (variant) return variant;
    await wait(pauseMs);
  }
  return readVariant(viewer, versionId);
}
