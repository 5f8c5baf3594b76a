import "server-only";
import { z } from "zod";
import { graderVersion } from "#grader/grader-version.ts";
import { ProofKind, type ProofOutcome, type ProofProgress } from "#grader/proof-progress.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { database } from "../database.ts";
import { NOTIFY_CHANNEL } from "../events.ts";
import { storableText } from "../submissions/schema.ts";

/** What a worker needs to prove a content. `slugs`: the exercises that its prose may lead to. */
export type ProofTask = { kind: ProofKind; slug: string; files: Record<string, string>; slugs: string[] };

const Row = z.object({ kind: ProofKind, slug: z.string(), files: z.record(z.string(), z.string()) });

/** Null when it is over: done already, or called off. What a worker that died had found out is found out again. */
export async function startProofWork(id: string): Promise<ProofTask | null> {
  const rows = await database().$queryRaw<unknown[]>`
    with started as (
      update "Proof" set "startedAt" = now(), progress = null, grader = ${await graderVersion()}
      where id = ${id}::uuid and "finishedAt" is null returning *
    )
    select started.kind, started.slug, v.files, pg_notify(${NOTIFY_CHANNEL}, started.id::text)::text
    from started join "ExerciseVersion" v on v.id = started."versionId"`;
  if (rows.length === 0) return null;
  const task = Row.parse(rows[0]);
  return { ...task, slugs: await readKnownSlugs(task.slug) };
}

/** Those that learners of the exercise can open: what is for everybody, what is in its course, and itself. */
async function readKnownSlugs(slug: string): Promise<string[]> {
  const { courseId } = await database().exercise.findUniqueOrThrow({ where: { slug }, select: { courseId: true } });
  const known = await database().exercise.findMany({
    where: { currentVersionId: { not: null }, OR: [{ courseId: null }, { courseId }] },
    select: { slug: true },
  });
  return [...new Set([slug, ...known.map((exercise) => exercise.slug)])];
}

/** Whether it is still wanted. */
export async function noteProofProgress(id: string, progress: ProofProgress | null): Promise<boolean> {
  const noted = progress === null ? Prisma.sql`progress` : storable(progress);
  const rows = await database().$queryRaw<unknown[]>`
    with noted as (
      update "Proof" set progress = ${noted} where id = ${id}::uuid and "finishedAt" is null returning id
    )
    select ${progress === null ? Prisma.sql`null` : Prisma.sql`pg_notify(${NOTIFY_CHANNEL}, id::text)`}::text from noted`;
  return rows.length > 0;
}

/** The first end of a proof stays. */
export async function finishProof(
  id: string,
  { outcome, progress }: { outcome: ProofOutcome; progress: ProofProgress | null },
): Promise<void> {
  await database().$queryRaw`
    with finished as (
      update "Proof" set "finishedAt" = clock_timestamp(), outcome = ${outcome},
        progress = ${progress === null ? Prisma.sql`progress` : storable(progress)}
      where id = ${id}::uuid and "finishedAt" is null returning id
    )
    select pg_notify(${NOTIFY_CHANNEL}, id::text)::text from finished`;
}

/** What an author's code throws can have any text in it; jsonb refuses some. */
function storable(progress: ProofProgress): Prisma.Sql {
  const text = JSON.stringify(progress, (_, value) => (typeof value === "string" ? storableText(value) : value));
  return Prisma.sql`${text}::jsonb`;
}
