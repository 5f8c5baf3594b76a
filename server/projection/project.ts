import "server-only";
import type { Transaction } from "../database.ts";
import { projectAssignmentScores } from "./assignment-scores.ts";
import { projectStandings } from "./standings.ts";

/** A learner's work on an exercise. */
export type Pair = { userId: string; slug: string };

/** The second key of the lock that those hold together who add to one learner's work on an exercise, and alone who add to many's. */
const MANY = 4;

/**
 * Writes anew all that is derived from a learner's work on an exercise, in the transaction that adds a fact to it. Two
 * that do so for the same pair take turns, so that the later one sees the facts of both.
 */
export async function projectFacts(tx: Transaction, { userId, slug }: Pair): Promise<void> {
  await tx.$queryRaw`
    select pg_advisory_xact_lock_shared(hashtextextended(${slug}, ${MANY}))::text,
      pg_advisory_xact_lock(hashtextextended(${`${userId} ${slug}`}, 1))::text`;
  await projectStandings(tx, { userId, slug });
  await projectAssignmentScores(tx, { userId, slug });
}

/** The same for everybody's work on an exercise, when what it is scored by changes. */
export async function projectExercise(tx: Transaction, slug: string): Promise<void> {
  await holdAll(tx, slug);
  await projectStandings(tx, { slug });
  await projectAssignmentScores(tx, { slug });
}

/** The same for the work of many learners on one exercise, to which one transaction has added. */
export async function projectLearners(tx: Transaction, slug: string, userIds: readonly string[]): Promise<void> {
  await holdAll(tx, slug);
  await projectStandings(tx, { slug, userIds });
  await projectAssignmentScores(tx, { slug, userIds });
}

/** Until the transaction ends nobody adds to anybody's work on the exercise: what is read is what there is. */
async function holdAll(tx: Transaction, slug: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${slug}, ${MANY}))::text`;
}
