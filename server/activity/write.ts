import "server-only";
import type { Transaction } from "../database.ts";
import type { Pair } from "../projection/project.ts";

/** Notes that the learner is at work on the exercise in this minute. Once a minute is enough, and more does no harm. */
export async function noteActivity(tx: Transaction, { userId, slug }: Pair): Promise<void> {
  await tx.$executeRaw`
    insert into "ActiveMinute" ("userId", slug, minute) values (${userId}::uuid, ${slug}, date_trunc('minute', now()))
    on conflict do nothing`;
}
