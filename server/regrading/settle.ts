import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { directionOf } from "#domain/regrading/outcome.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type AuditRecord, recordAudit } from "../audit/write.ts";
import type { Transaction } from "../database.ts";
import { notifyEach } from "../notifications/write.ts";
import { IS_JUDGED } from "./counts.ts";
import { readOtherCourses } from "./elsewhere.ts";

/** A submission that was given another grading, with what spoke for it until then. */
export type Regraded = {
  submissionId: string;
  userId: string;
  submittedAt: Date;
  statusBefore: string | null;
  scoreBefore: number | null;
  statusAfter: string | null;
  scoreAfter: number | null;
};

/** The first key of an advisory lock: applying and undoing regrades of an exercise, one at a time. */
const REGRADES = 5;

/** Of two regrades of the same submissions, whichever comes second sees what the first one changed. */
export async function takeExercise(tx: Transaction, slug: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${slug}, ${REGRADES}))::text`;
}

/** How many went up, down and stayed, for the log. */
function summaryOf(regraded: readonly Regraded[]) {
  const counts = { submissions: regraded.length, up: 0, down: 0, same: 0 };
  for (const { scoreBefore, scoreAfter } of regraded) counts[directionOf(scoreBefore, scoreAfter)]++;
  return counts;
}

type Entry = Pick<AuditRecord, "courseId" | "action" | "subject" | "reason"> & {
  slug: string;
  facts: Record<string, string>;
  /** For the log of the course that regrades alone. */
  ownFacts: Record<string, number>;
};

/** Logs what was regraded in the course, and in each other one where that work counts as well. */
export async function logRegraded(tx: Transaction, viewer: Viewer, regraded: readonly Regraded[], entry: Entry) {
  const { slug: _, facts, ownFacts, ...record } = entry;
  const others = await readOtherCourses(tx, entry, [...new Set(regraded.map(({ userId }) => userId))]);
  const { title } = await tx.course.findUniqueOrThrow({ where: { id: entry.courseId }, select: { title: true } });
  const there = others.map(({ courseId, userIds }) => {
    const theirs = new Set(userIds);
    const summary = summaryOf(regraded.filter(({ userId }) => theirs.has(userId)));
    return { ...record, courseId, after: { ...facts, regradedIn: title, ...summary } };
  });
  await recordAudit(tx, viewer, [{ ...record, after: { ...facts, ...summaryOf(regraded), ...ownFacts } }, ...there]);
}

type News = { id: string; courseId: string; slug: string; title: string; text: string };

/**
 * Tells each learner whose result changed, once, with the way to the newest submission of theirs that did. Whose results
 * are held back is told where anything of theirs was judged at all, whatever came of it and whatever of it was applied:
 * to be told only of a change would tell of one. They are led to their newest submission of all, for the same reason.
 */
export async function tellLearners(tx: Transaction, regraded: readonly Regraded[], { id, slug, ...notice }: News) {
  const judged = await readJudged(tx, id);
  const userIds = [...judged, ...regraded].map(({ userId }) => userId);
  const heldBack = await readMaybeHeldBack(tx, slug, [...new Set(userIds)]);
  const changed = regraded.filter((one) => !heldBack.has(one.userId) && isResultChanged(one));
  const concerned = [...changed, ...judged.filter(({ userId }) => heldBack.has(userId))];
  const byLearner = Map.groupBy(concerned, ({ userId }) => userId);
  const notices = [...byLearner].map(([userId, own]) => {
    const newest = own.reduce((one, other) => (other.submittedAt > one.submittedAt ? other : one));
    return { userId, kind: "score" as const, ...notice, href: `/submissions/${newest.submissionId}` };
  });
  await notifyEach(tx, notices);
}

/** The course's learners of whom the regrade judged anything, each with their newest submission to the exercise. */
function readJudged(tx: Transaction, regradeId: string) {
  return tx.$queryRaw<Pick<Regraded, "submissionId" | "userId" | "submittedAt">[]>`
    select distinct on (s."userId") s."userId", s.id as "submissionId", s."submittedAt"
    from "Regrade" r join "Enrollment" e on e."courseId" = r."courseId" and e.role = 'learner' and e."removedAt" is null
      join "Submission" s on s."userId" = e."userId" and s.slug = r.slug
    where r.id = ${regradeId}::uuid and e."userId" in (select judged."userId"
      from "RegradeItem" i join "Submission" judged on judged.id = i."submissionId"
      where i."regradeId" = ${regradeId}::uuid and ${IS_JUDGED})
    order by s."userId", s."submittedAt" desc, s.id desc`;
}

const isResultChanged = ({ statusBefore, statusAfter, scoreBefore, scoreAfter }: Regraded) =>
  statusBefore !== statusAfter || directionOf(scoreBefore, scoreAfter) !== "same";

/**
 * Learners with an assignment that may hold the exercise's results back at the moment. Their own dates are not looked up,
 * so some of them see everything already; nobody whose results are held back is missing.
 */
async function readMaybeHeldBack(tx: Transaction, slug: string, userIds: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ userId: string }[]>`
    select distinct e."userId" from "Enrollment" e join "Assignment" a on a."courseId" = e."courseId"
    where e."userId" = any(${userIds}::uuid[]) and e.role = 'learner' and a."publishedAt" is not null
      and exists (select from "AssignmentItem" i join "AssignedExercise" x on x."itemId" = i.id
        where i."assignmentId" = a.id and x.slug = ${slug})
      and (a."hiddenResults" = 'never' or (a."hiddenResults" = 'after-due' and (${MAY_BE_LATER}
        or coalesce(a."dueAt", a."closesAt") is null or coalesce(a."dueAt", a."closesAt") > now())))`;
  return new Set(rows.map(({ userId }) => userId));
}

const MAY_BE_LATER = Prisma.sql`exists (select from "Allowance" o where o."assignmentId" = a.id and o."withdrawnAt" is null)`;
