import "server-only";
import { z } from "zod";
import type { Viewer } from "#domain/permissions.ts";
import { secondsToRegrade } from "#domain/regrading/duration.ts";
import { type Outcome, outcomeOf } from "#domain/regrading/outcome.ts";
import type { RegradeState } from "#domain/regrading/state.ts";
import { GradeReport, Verdict } from "#grader/report.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { database } from "../database.ts";
import * as item from "./counts.ts";
import { readTitle } from "./exercises.ts";
import { type FoundRegrade, findRegrade } from "./find.ts";
import { readSpansOf } from "./rate.ts";
import type { PreviewQuery, RegradeAddress } from "./schema.ts";
import { UNFIT } from "./work.ts";

const End = Verdict.or(z.literal(UNFIT));
const Row = z.object({
  id: z.uuid(),
  submissionId: z.uuid(),
  learner: z.string(),
  submittedAt: z.date(),
  part: z.string().nullable(),
  before: z.object({ verdict: Verdict, score: z.number(), mistake: z.string().nullable() }),
  /** Null until it is graded. Where the version cannot judge it, `message` says why. */
  after: z
    .object({
      verdict: End,
      score: z.number().nullable(),
      mistake: z.string().nullable(),
      message: z.string().nullable(),
    })
    .nullable(),
  isAlarm: z.boolean(),
  isApplied: z.boolean(),
  isOvertaken: z.boolean(),
});
export type PreviewRow = z.infer<typeof Row>;

export type RegradePreview = {
  id: string;
  exercise: { slug: string; title: string };
  /** Null: each by the version that it answered. */
  version: string | null;
  words: string[];
  state: RegradeState;
  reason: string;
  made: Deed;
  cancelledAt: Date | null;
  applied: Deed | null;
  undone: Deed | null;
  counts: item.Counts;
  /** Seconds until all is graded; null while nothing is known, or nothing is left. */
  leftS: number | null;
  rows: PreviewRow[];
  page: number;
  pages: number;
  /** The cases of the row that is unfolded. */
  open: { id: string; outcome: Outcome } | null;
};
/** `by` null: a person whose account is deleted. */
export type Deed = { at: Date; by: string | null };

export const ROWS_ON_A_PAGE = 50;

/** Whose score would go up, down or stay, a page of it; null for who may not regrade in the course. */
export async function readRegrade(
  viewer: Viewer,
  address: RegradeAddress,
  query: PreviewQuery,
): Promise<RegradePreview | null> {
  const regrade = await findRegrade(viewer, address);
  if (!regrade) return null;
  const [counts, title] = await Promise.all([item.countItems(regrade.id), readTitle(regrade.slug)]);
  const pages = Math.max(1, Math.ceil((query.shown ? counts[query.shown] : counts.all) / ROWS_ON_A_PAGE));
  const page = Math.min(query.page, pages);
  const [rows, open, leftS] = await Promise.all([
    readRows(regrade.id, { ...query, page }),
    query.open ? readOutcome(regrade.id, query.open) : null,
    regrade.state === "running" ? readLeft(regrade.id, counts.waiting) : null,
  ]);
  return { ...factsOf(regrade, title), counts, leftS, rows, page, pages, open };
}

const Choice = z.object({ words: z.array(z.string()) });

function factsOf(regrade: FoundRegrade, title: string) {
  const { id, slug, version, choice, state, reason, createdAt, createdBy, cancelledAt } = regrade;
  const deed = (at: Date | null, by: { name: string } | null) => at && { at, by: by?.name ?? null };
  return {
    ...{ id, exercise: { slug, title }, state, reason, cancelledAt },
    version: version?.contentHash.slice(0, 8) ?? null,
    words: Choice.parse(choice).words,
    made: { at: createdAt, by: createdBy?.name ?? null },
    applied: deed(regrade.appliedAt, regrade.appliedBy),
    undone: deed(regrade.undoneAt, regrade.undoneBy),
  };
}

async function readLeft(regradeId: string, waiting: number): Promise<number | null> {
  return secondsToRegrade(waiting, await readSpansOf(regradeId));
}

const SHOWN: Record<NonNullable<PreviewQuery["shown"]>, Prisma.Sql> = {
  up: item.IS_UP,
  down: item.IS_DOWN,
  same: item.IS_SAME,
  told: item.IS_TOLD,
  alarm: Prisma.sql`i."isAlarm"`,
  unfit: Prisma.sql`i.status = ${UNFIT}`,
  failed: Prisma.sql`i.status = 'internal-error'`,
  waiting: Prisma.sql`i."gradedAt" is null`,
  overtaken: item.IS_OVERTAKEN,
};
const ORDER: Record<PreviewQuery["sort"], Prisma.Sql> = {
  change: Prisma.sql`i."isAlarm" desc, ${item.IS_JUDGED} desc, abs(${item.CHANGE}) desc, ${item.IS_TOLD} desc, lower(u.name), s.id`,
  name: Prisma.sql`lower(u.name), u.id, s."submittedAt", s.id`,
};

async function readRows(regradeId: string, { shown, sort, page }: PreviewQuery): Promise<PreviewRow[]> {
  const rows = await database().$queryRaw<unknown[]>`
    select i.id, s.id as "submissionId", u.name as learner, s."submittedAt", s.part, i."isAlarm", i."isApplied",
      ${item.IS_OVERTAKEN} as "isOvertaken",
      json_build_object('verdict', b.status, 'score', coalesce(b.score, 0), 'mistake', b.mistake) as before,
      case when i."gradedAt" is not null then json_build_object('verdict', i.status, 'score', i.score,
        'mistake', i.mistake, 'message', i.message) end as after
    from "RegradeItem" i join "Grading" b on b.id = i."beforeId" join "Submission" s on s.id = i."submissionId"
      join "User" u on u.id = s."userId"
    where i."regradeId" = ${regradeId}::uuid and ${shown ? SHOWN[shown] : Prisma.sql`true`}
    order by ${ORDER[sort]}
    limit ${ROWS_ON_A_PAGE} offset ${(page - 1) * ROWS_ON_A_PAGE}`;
  return z.array(Row).parse(rows);
}

/** Case by case, of an item that was graded. */
async function readOutcome(regradeId: string, id: string): Promise<RegradePreview["open"]> {
  const row = await database().regradeItem.findFirst({
    where: { id, regradeId },
    select: { report: true, before: { select: { report: true } } },
  });
  if (!row?.report) return null;
  return { id, outcome: outcomeOf(GradeReport.parse(row.before.report), GradeReport.parse(row.report)) };
}
