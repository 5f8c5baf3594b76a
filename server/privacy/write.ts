import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import { canAdminister, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { recordAudit } from "../audit/write.ts";
import { database, type Transaction } from "../database.ts";
import { log } from "../log.ts";
import { forgetPerson, readObstacles, type TableChange } from "./forget.ts";
import type { PersonDeletion } from "./schema.ts";

type Deleted = ActionResult<TableChange[]>;

/** Deletes a person with all that is theirs; what others need stays, and names nobody. */
export async function deletePerson(viewer: Viewer, input: PersonDeletion): Promise<Deleted> {
  return canAdminister(viewer) ? performDeletion(viewer, input) : NO_SUCH_PERSON;
}

/** The same for the command line, which takes no viewer: whoever can run it owns the database anyway. */
export async function performDeletion(viewer: Viewer | null, input: PersonDeletion): Promise<Deleted> {
  const deleted = await againAfterDeadlock(() => database().$transaction((tx) => deleteIn(tx, viewer, input)));
  if (deleted.ok) log().info({ person: input.personId, by: viewer?.id ?? "command line" }, "a person was deleted");
  return deleted;
}

async function deleteIn(tx: Transaction, viewer: Viewer | null, { personId, email }: PersonDeletion): Promise<Deleted> {
  await holdStill(tx, personId);
  // While this one waited for its turn, the other admin may have deleted whoever asks.
  if (viewer && !(await tx.user.findUnique({ where: { id: viewer.id, role: "admin" }, select: { id: true } })))
    return refused("Your account was deleted, or is no administrator's any more. Nothing was changed.");
  const person = await tx.user.findUnique({
    where: { id: personId },
    select: { id: true, name: true, email: true, role: true },
  });
  if (!person) return NO_SUCH_PERSON;
  if (person.email !== email)
    return refused("Nothing was deleted: this is another address.", { email: [`The person's is ${person.email}.`] });
  const obstacles = await readObstacles(tx, viewer?.id ?? null, person);
  if (obstacles.length > 0) return refused(obstacles.join(" "));

  const courses = await tx.enrollment.findMany({
    where: { userId: personId, removedAt: null },
    select: { courseId: true, role: true },
  });
  const changes = await forgetPerson(tx, person);
  await recordAudit(
    tx,
    viewer,
    courses.map(({ courseId, role }) => ({
      ...{ courseId, action: "person-removed", subject: "A deleted person", before: { role } },
      reason: "The account was deleted.",
    })),
  );
  return { ok: true, value: changes };
}

/**
 * Deletions take turns, and so do this one and what the person does at the same time. A grading that is about to store
 * its report finishes first, in the order in which it takes its locks.
 */
async function holdStill(tx: Transaction, personId: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(${DELETION_LOCK}::bigint)::text`;
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${personId}, 0))::text`;
  await tx.$queryRaw`
    select g.id from "Grading" g join "Submission" s on s.id = g."submissionId"
    where s."userId" = ${personId}::uuid and g."gradedAt" is null order by g.id for update of g`;
  await tx.$queryRaw`select id from "User" where id = ${personId}::uuid for update`;
}

/** The key of an advisory lock, beside those of server/queue-repair.ts. */
const DELETION_LOCK = 7_234_004;
const MAX_TRIES = 4;

/** What the person writes meanwhile may hold what this waits for, and wait for what this holds. Postgres ends one. */
async function againAfterDeadlock<T>(perform: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await perform();
    } catch (error) {
      if (tries === MAX_TRIES || !isDeadlock(error)) throw error;
    }
}

const isDeadlock = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === "P2034" || JSON.stringify(error.meta ?? {}).includes("40P01"));

const NO_SUCH_PERSON = refused("There is no such person. Somebody else may have deleted them just now.");

function refused(message: string, fields?: Record<string, string[]>): ActionResult<never> {
  return fields ? { ok: false, message, fields } : { ok: false, message };
}
