import "server-only";
import { type Episode, episodesOf } from "#domain/cohort/episodes.ts";
import { type Standing, standingOf } from "#domain/cohort/standing.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "../database.ts";
import type { Pair } from "./project.ts";
import { readStandingFacts } from "./standing-facts.ts";
import { tasksOf } from "./tasks.ts";

/** Which standings are written anew; what is not said is not narrowed. */
export type StandingScope = { userId?: string; userIds?: readonly string[]; slug?: string };

/** How many learners are computed at once when all are: what is held of them stays small. */
const LEARNERS_AT_ONCE = 50;

/** Writes Standing and MistakeEpisode of everything in the scope from the facts. Answers how many standings there are. */
export async function projectStandings(tx: Transaction, { userId, userIds, slug }: StandingScope): Promise<number> {
  if (userId !== undefined) return projectLearners(tx, [userId], slug);
  const people = userIds ?? (await readPeople(tx, slug));
  let count = 0;
  for (let i = 0; i < people.length; i += LEARNERS_AT_ONCE)
    count += await projectLearners(tx, people.slice(i, i + LEARNERS_AT_ONCE), slug);
  return count;
}

async function readPeople(tx: Transaction, slug: string | undefined): Promise<string[]> {
  const people = await tx.submission.findMany({
    where: slug === undefined ? {} : { slug },
    distinct: ["userId"],
    select: { userId: true },
  });
  return people.map(({ userId }) => userId);
}

type Written = { standings: (Standing & Pair)[]; episodes: (Episode & Pair)[] };

async function projectLearners(tx: Transaction, userIds: readonly string[], slug: string | undefined): Promise<number> {
  const facts = await readStandingFacts(tx, userIds, slug);
  const tasks = await tasksOf(facts);
  const written: Written = { standings: [], episodes: [] };
  for (const { userId, slug: one, versionId: _, ...work } of facts) {
    const task = tasks.get(one);
    const standing = task && standingOf(task, work);
    if (!standing) continue;
    written.standings.push({ userId, slug: one, ...standing });
    written.episodes.push(...episodesOf(work).map((episode) => ({ userId, slug: one, ...episode })));
  }
  await write(tx, userIds, slug, written);
  return written.standings.length;
}

async function write(
  tx: Transaction,
  userIds: readonly string[],
  slug: string | undefined,
  { standings, episodes }: Written,
) {
  const ofSlug = slug === undefined ? Prisma.sql`true` : Prisma.sql`slug = ${slug}`;
  await tx.$executeRaw`
    with incoming as (
      select t.* from jsonb_to_recordset(${JSON.stringify(standings)}::jsonb) as t("userId" uuid, slug text, state text,
        share float8, attempts int, "attemptsToSolve" int, minutes int, "minutesToSolve" int,
        "firstSubmittedAt" timestamptz, "lastSubmittedAt" timestamptz, "solvedAt" timestamptz, "failedInARow" int,
        "hardestCase" text)
    ), held as (
      select t.* from jsonb_to_recordset(${JSON.stringify(episodes)}::jsonb) as t("userId" uuid, slug text, mistake text,
        message text, "firstId" uuid, "from" timestamptz, until timestamptz, attempts int, minutes int, "lastHint" int)
    ), gone as (
      delete from "MistakeEpisode" e where e."userId" = any(${userIds}::uuid[]) and ${ofSlug}
        and not exists (select from held h where h."userId" = e."userId" and h.slug = e.slug
          and h.mistake = e.mistake and h."from" = e."from")
    ), written as (
      insert into "MistakeEpisode" ("userId", slug, mistake, message, "firstId", "from", until, attempts, minutes, "lastHint")
      select "userId", slug, mistake, message, "firstId", "from", until, attempts, minutes, "lastHint" from held
      on conflict ("userId", slug, mistake, "from") do update set message = excluded.message,
        "firstId" = excluded."firstId", until = excluded.until, attempts = excluded.attempts,
        minutes = excluded.minutes, "lastHint" = excluded."lastHint"
    )
    insert into "Standing" ("userId", slug, state, share, attempts, "attemptsToSolve", minutes, "minutesToSolve",
      "firstSubmittedAt", "lastSubmittedAt", "solvedAt", "failedInARow", "hardestCase")
    select incoming.* from incoming
    on conflict ("userId", slug) do update set state = excluded.state, share = excluded.share,
      attempts = excluded.attempts, "attemptsToSolve" = excluded."attemptsToSolve", minutes = excluded.minutes,
      "minutesToSolve" = excluded."minutesToSolve", "firstSubmittedAt" = excluded."firstSubmittedAt",
      "lastSubmittedAt" = excluded."lastSubmittedAt", "solvedAt" = excluded."solvedAt",
      "failedInARow" = excluded."failedInARow", "hardestCase" = excluded."hardestCase"`;
}
