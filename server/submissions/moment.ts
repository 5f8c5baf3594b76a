import "server-only";
import { z } from "zod";
import type { Transaction } from "../database.ts";
import type { Pair } from "../projection/project.ts";

/** The state of things in which one more submission is decided about, besides what was handed in before. */
const Moment = z.object({
  now: z.date(),
  /** How many of the learner's submissions, to any exercise, have no verdict. */
  waiting: z.int(),
  /** The exercise's version for whoever begins now; null when none is published. */
  current: z.uuid().nullable(),
  /** The version that the learner is in the middle of; null before they begin. */
  started: z.uuid().nullable(),
});
export type Moment = z.infer<typeof Moment>;

/** In one question, because the learner waits for each. To be asked while their other submissions have to wait. */
export async function readMoment(tx: Transaction, { userId, slug }: Pair): Promise<Moment> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select clock_timestamp()::timestamptz(3) as now,
      (select count(*)::int from "Grading" g join "Submission" s on s.id = g."submissionId"
        where s."userId" = ${userId}::uuid and g."gradedAt" is null) as waiting,
      (select "currentVersionId"::text from "Exercise" where slug = ${slug}) as current,
      (select "versionId"::text from "StartedVersion" where "userId" = ${userId}::uuid and slug = ${slug}) as started`;
  return Moment.parse(row);
}
