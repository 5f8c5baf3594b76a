import "server-only";
import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { newNumbersFault } from "#grader/by-hand/new-numbers.ts";
import { database, type Transaction } from "../database.ts";
import { PUBLISHED } from "../exercises/access.ts";
import { readVersion } from "../exercises/read.ts";
import { queueVariant } from "../queue.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { readOwnVersion } from "../versions/own.ts";
import { readVariant, type Variant } from "./read.ts";
import type { NewVariant } from "./schema.ts";

/** A worker that has nothing else to do draws within a tenth of a second. */
const PATIENCE_MS = 3000;
/** From one look to the next the pause doubles: who waits long waits for a worker that is busy. */
const FIRST_PAUSE_MS = 40;

/** The viewer's variant, asked for on the first visit. Null when no worker has drawn it in good time, or none could. */
export async function requireVariant(viewer: Viewer | null, versionId: string): Promise<Variant | null> {
  const known = await readVariant(viewer, versionId);
  if (known) return known;
  await database().$transaction(async (tx) => {
    await takeTurn(tx, viewer, versionId);
    const asked = await newest(tx, viewer, versionId);
    // A job that got lost is queued again; one that waits keeps its place.
    if (asked && !asked.isDrawn) await queue(tx, { id: asked.id, versionId, learnerId: viewer?.id ?? null });
    if (!asked) await ask(tx, viewer, { versionId, seed: await firstSeed(tx, viewer, versionId) });
  });
  return waitForNumbers(viewer, versionId);
}

/** Other numbers for a learner who wants some more practice. What was answered before keeps its own. */
export async function drawNewVariant(viewer: Viewer, input: NewVariant): Promise<ActionResult<null>> {
  const { slug, versionId, variantId } = input;
  const decision = await countAgainst("variant-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("new numbers", decision.retryAfterS) };
  if ((await readOwnVersion(viewer, slug))?.versionId !== versionId)
    return { ok: false, message: "This exercise has been changed. Reload the page." };
  return drawOthers(viewer, { versionId, variantId });
}

/** Other numbers of a version that the viewer may have, as the caller has made sure. */
export async function drawOthers(
  viewer: Viewer,
  { versionId, variantId }: Omit<NewVariant, "slug">,
): Promise<ActionResult<null>> {
  const exercise = await readVersion(versionId);
  const fault = exercise.kind === "by-hand" ? newNumbersFault(exercise) : "This exercise asks for a program.";
  if (fault) return { ok: false, message: fault };
  if (!(await readVariant(viewer, versionId))) return STILL_DRAWING;
  const asked = await askForOthers(viewer, { versionId, variantId });
  await waitForNumbers(viewer, versionId);
  if (asked === null || (await database().variant.count({ where: { id: asked } })) > 0)
    return { ok: true, value: null };
  return { ok: false, message: "There are no other numbers for this exercise." };
}

/** Asks for a variant in place of this one, and does not wait for it. Answers its id; null where another tab has asked already. */
export async function askForOthers(
  viewer: Viewer,
  { versionId, variantId }: Omit<NewVariant, "slug">,
): Promise<string | null> {
  return database().$transaction(async (tx) => {
    await takeTurn(tx, viewer, versionId);
    if ((await newest(tx, viewer, versionId))?.id !== variantId) return null;
    return ask(tx, viewer, { versionId, seed: ownSeed() });
  });
}

const STILL_DRAWING = {
  ok: false as const,
  message: "Your numbers are still being drawn. Reload the page in a moment.",
};

/** Two tabs of one person, or two visitors, ask once. */
async function takeTurn(tx: Transaction, viewer: Viewer | null, versionId: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`variant ${viewer?.id} ${versionId}`}, 0))::text`;
}

async function newest(tx: Transaction, viewer: Viewer | null, versionId: string) {
  const row = await tx.variant.findFirst({
    where: { versionId, userId: viewer?.id ?? null },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    select: { id: true, numbers: true, fault: true },
  });
  return row && { id: row.id, isDrawn: row.numbers !== null, isRefused: row.fault !== null };
}

type Asked = { versionId: string; seed: string };

async function ask(tx: Transaction, viewer: Viewer | null, asked: Asked): Promise<string> {
  const userId = viewer?.id ?? null;
  const { id } = await tx.variant.create({ data: { ...asked, userId }, select: { id: true } });
  await queue(tx, { id, versionId: asked.versionId, learnerId: userId });
  return id;
}

type Queued = { id: string; versionId: string; learnerId: string | null };

/** Of a version that was never published only its authors have numbers, to try it. */
async function queue(tx: Transaction, { versionId, ...variant }: Queued): Promise<void> {
  const isTrial = (await tx.exerciseVersion.count({ where: { id: versionId, ...PUBLISHED } })) === 0;
  await queueVariant(tx, { ...variant, isTrial });
}

/** Not one of the version's secret seeds, since its learner sees the numbers. */
const ownSeed = () => randomBytes(12).toString("base64url");

/**
 * A learner keeps the seed from one version of the exercise to the next: a corrected prompt leaves them their numbers. A
 * visitor's is the version's first, and so is that of all others.
 */
async function firstSeed(tx: Transaction, viewer: Viewer | null, versionId: string): Promise<string> {
  const { slug, seeds } = await tx.exerciseVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { slug: true, seeds: true },
  });
  if (!viewer) return seeds[0]!;
  const before = await tx.variant.findFirst({
    where: { userId: viewer.id, version: { slug } },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    select: { seed: true },
  });
  return before?.seed ?? ownSeed();
}

/** Until there are some, or it is known that there will be none. */
async function waitForNumbers(viewer: Viewer | null, versionId: string): Promise<Variant | null> {
  const until = performance.now() + PATIENCE_MS;
  for (let pauseMs = FIRST_PAUSE_MS; performance.now() < until; pauseMs *= 2) {
    const asked = await newest(database(), viewer, versionId);
    if (asked?.isDrawn || asked?.isRefused) break;
    await wait(pauseMs);
  }
  return readVariant(viewer, versionId);
}
