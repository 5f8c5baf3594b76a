import "server-only";
import { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { ProofState } from "#domain/proof-state.ts";
import type { CourseAction } from "#domain/rights.ts";
import { programsOf } from "#grader/exercise.ts";
import { type ProofKind, ProofOutcome, ProofProgress } from "#grader/proof-progress.ts";
import { NO_SUCH_COURSE, readMembership } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
import { NOTIFY_CHANNEL } from "../events.ts";
import { queueProof } from "../queue.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { changeExercise, mayRead, NO_DRAFT } from "./access.ts";
import { keepContent } from "./content.ts";
import { parseDraft, readDraftFiles, refuseProblems } from "./draft-files.ts";
import { ownGrader } from "./own-grader.ts";
import type { NewProof, ProofAddress } from "./proof-schema.ts";
import type { ExerciseChoice } from "./schema.ts";

/**
 * Has the draft, as it is now, put to the proof. What cannot be read as an exercise is said at once. A newer proof of an
 * exercise takes the place of an older one that is still under way.
 */
export async function startProof(
  viewer: Viewer,
  { kind, ...choice }: NewProof,
): Promise<ActionResult<{ proofId: string }>> {
  const decision = await countAgainst("proof-viewer", viewer.id);
  if (!decision.allowed) return { ok: false, message: tooMany("checks", decision.retryAfterS) };
  const grader = await ownGrader();
  return changeExercise(viewer, choice, async (tx) => {
    const { slug } = choice;
    const draft = await readDraftFiles(viewer, choice, tx);
    if (!draft) return NO_DRAFT;
    const parsed = parseDraft(slug, draft.files);
    if ("problems" in parsed) return refuseProblems(parsed.problems);
    if (kind === "mutants" && programsOf(parsed.exercise).length === 0)
      return { ok: false, message: "This exercise asks for no program that could be changed." };
    if ((await countOthersUnderWay(tx, viewer, { slug, kind })) >= MAX_WAITING_PROOFS) return TOO_MANY_PROOFS;
    await callOff(tx, { slug, kind });
    const { versionId } = await keepContent(tx, slug, draft.files);
    const { id } = await tx.proof.create({
      data: { slug, versionId, kind, grader, askedById: viewer.id },
      select: { id: true },
    });
    await queueProof(tx, id);
    return { ok: true, value: { proofId: id } };
  });
}

/** There is one slot for the proofs of all authors. */
const MAX_WAITING_PROOFS = 3;
const TOO_MANY_PROOFS = {
  ok: false as const,
  message: `${MAX_WAITING_PROOFS} checks of yours are still under way. Start this one when one of them is done, or call one off.`,
};

/** Proofs of the viewer that are not over, without the one whose place a new one takes. Of two at once the second counts the first. */
async function countOthersUnderWay(tx: Transaction, viewer: Viewer, replaced: { slug: string; kind: ProofKind }) {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`proofs of ${viewer.id}`}, 0))::text`;
  return tx.proof.count({ where: { askedById: viewer.id, finishedAt: null, NOT: replaced } });
}

/** Calls a proof off. One that is over stays as it is. */
export async function cancelProof(viewer: Viewer, { courseId, proofId }: ProofAddress): Promise<ActionResult<null>> {
  if (!(await findProof(viewer, { courseId, proofId }, "write-exercises"))) return NO_SUCH_COURSE;
  await database().$transaction((tx) => callOff(tx, { id: proofId }));
  return { ok: true, value: null };
}

/** The worker sees it within half a second, and lets everything go. */
async function callOff(tx: Transaction, which: { id: string } | { slug: string; kind: ProofKind }): Promise<void> {
  const proofs = await tx.proof.findMany({ where: { ...which, finishedAt: null }, select: { id: true } });
  for (const { id } of proofs)
    await tx.$queryRaw`
      with called_off as (
        update "Proof" set "cancelledAt" = clock_timestamp(), "finishedAt" = clock_timestamp()
        where id = ${id}::uuid and "finishedAt" is null returning id
      )
      select pg_notify(${NOTIFY_CHANNEL}, id::text)::text from called_off`;
}

const columns = {
  ...{ id: true, slug: true, kind: true, versionId: true, grader: true, queuedAt: true },
  ...{ startedAt: true, finishedAt: true, outcome: true, progress: true },
} as const;

/** For whoever may do this with the exercise that it is about. */
async function findProof(viewer: Viewer, { courseId, proofId }: ProofAddress, action: CourseAction) {
  if (!z.uuid().safeParse(proofId).success) return null;
  if (!(await readMembership(viewer, courseId, action))) return null;
  return database().proof.findFirst({ where: { id: proofId, exercise: { courseId } }, select: columns });
}

type ProofRow = NonNullable<Awaited<ReturnType<typeof findProof>>>;

export async function readProof(viewer: Viewer, address: ProofAddress): Promise<ProofState | null> {
  const row = await findProof(viewer, address, "read-exercises");
  return row && stateOf(row);
}

export type NewestProof = { id: string; versionId: string; queuedAt: Date; state: ProofState; isOfThisGrader: boolean };

/** The last proof of a kind that was asked for, and not called off. Null where there is none. */
export async function readNewestProof(
  viewer: Viewer,
  choice: ExerciseChoice,
  kind: ProofKind,
): Promise<NewestProof | null> {
  if (!(await mayRead(viewer, choice))) return null;
  const row = await database().proof.findFirst({
    where: { slug: choice.slug, kind, cancelledAt: null },
    orderBy: [{ queuedAt: "desc" }, { id: "desc" }],
    select: columns,
  });
  if (!row) return null;
  const { id, versionId, queuedAt, grader } = row;
  return { id, versionId, queuedAt, state: await stateOf(row), isOfThisGrader: grader === (await ownGrader()) };
}

async function stateOf({ id, startedAt, finishedAt, queuedAt, outcome, progress }: ProofRow): Promise<ProofState> {
  const known = progress === null ? null : ProofProgress.parse(progress);
  if (finishedAt) return { phase: "finished", outcome: ProofOutcome.nullable().parse(outcome), progress: known };
  if (startedAt) return { phase: "running", progress: known };
  const ahead = await database().proof.count({
    where: { finishedAt: null, id: { not: id }, queuedAt: { lte: queuedAt } },
  });
  return { phase: "waiting", ahead };
}

/** Whether this very content has passed the gate of this grader. */
export async function isProven(versionId: string, tx: Transaction = database()): Promise<boolean> {
  const proof = await tx.proof.findFirst({
    where: { versionId, kind: "publish", outcome: "passed", grader: await ownGrader() },
    select: { id: true },
  });
  return proof !== null;
}
