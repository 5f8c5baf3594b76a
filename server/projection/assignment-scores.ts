import "server-only";
import { type AllowanceFact, type AssignedRules, assignedRules, lateDaysLeft } from "#domain/assignment/rules.ts";
import { type AssignedScore, assignedScore } from "#domain/assignment/score.ts";
import { bySlug } from "#domain/score/history.ts";
import type { ScoreTask } from "#domain/score/task.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "../database.ts";
import { type AssignmentFacts, readAssignmentFacts, readPartShares, type ScoreScope } from "./assignment-facts.ts";
import { tasksOf } from "./tasks.ts";
import { takeTurns } from "./turns.ts";

export type { ScoreScope } from "./assignment-facts.ts";

/** How many learners are computed at once when all are: what is held of them stays small. */
const LEARNERS_AT_ONCE = 100;

export type ScoredExercise = AssignedScore & { assignmentId: string; userId: string; slug: string };

/**
 * Writes AssignmentScore of everything in the scope from the facts, and removes what should not be there any more. Answers
 * how many there are.
 */
export async function projectAssignmentScores(
  tx: Transaction,
  { userIds: only, ...scope }: ScoreScope & { userIds?: readonly string[] },
): Promise<number> {
  await takeTurns(tx, scope);
  if (scope.userId !== undefined) return projectLearners(tx, scope, [scope.userId]);
  if (only) return projectChunks(tx, scope, only);
  const learners = await tx.enrollment.findMany({
    where: {
      role: "learner",
      removedAt: null,
      ...(scope.courseId && { courseId: scope.courseId }),
      ...ofAssignment(scope),
    },
    distinct: ["userId"],
    select: { userId: true },
  });
  const userIds = learners.map(({ userId }) => userId);
  await deleteOthers(tx, scope, userIds);
  return projectChunks(tx, scope, userIds);
}

async function projectChunks(tx: Transaction, scope: ScoreScope, userIds: readonly string[]): Promise<number> {
  let count = 0;
  for (let i = 0; i < userIds.length; i += LEARNERS_AT_ONCE)
    count += await projectLearners(tx, scope, userIds.slice(i, i + LEARNERS_AT_ONCE));
  return count;
}

const ofAssignment = ({ assignmentId }: ScoreScope) =>
  assignmentId === undefined ? {} : { course: { assignments: { some: { id: assignmentId } } } };

/** The rows of people who do not learn here any more. */
async function deleteOthers(tx: Transaction, { assignmentId, courseId, slug }: ScoreScope, userIds: string[]) {
  await tx.assignmentScore.deleteMany({
    where: {
      userId: { notIn: userIds },
      ...(assignmentId !== undefined && { assignmentId }),
      ...(courseId !== undefined && { assignment: { courseId } }),
      ...(slug !== undefined && { slug }),
    },
  });
}

/** The same with their explanations, which no table keeps, and without writing anything. */
export async function computeScores(tx: Transaction, scope: ScoreScope, userIds: string[]): Promise<ScoredExercise[]> {
  return scoresFrom(tx, scope, await readAssignmentFacts(tx, scope, userIds));
}

async function projectLearners(tx: Transaction, scope: ScoreScope, userIds: string[]): Promise<number> {
  const facts = await readAssignmentFacts(tx, scope, userIds);
  if (facts.assignments.length === 0 && scope.slug !== undefined) return 0;
  const scores = await scoresFrom(tx, scope, facts);
  await writeScores(tx, { scope, userIds, facts, scores });
  return scores.length;
}

/** `readShares`: what parts reached in submissions of the whole, where that is to come from elsewhere than their gradings. */
export async function scoresFrom(
  tx: Transaction,
  scope: ScoreScope,
  facts: AssignmentFacts,
  readShares = (submissionIds: string[]) => readPartShares(tx, submissionIds),
): Promise<ScoredExercise[]> {
  const tasks = await tasksOf(facts.versions);
  const partShares = await readShares(overriddenByPart(facts));
  return facts.learners.flatMap((learner) => scoresOf(learner, { facts, scope, tasks, partShares }));
}

function overriddenByPart({ overrides, submissions }: AssignmentFacts): string[] {
  const pairs = new Set(overrides.flatMap(({ part, userId, slug }) => (part === null ? [] : [`${userId} ${slug}`])));
  return submissions.flatMap(({ id, part, userId, slug }) =>
    part === null && pairs.has(`${userId} ${slug}`) ? [id] : [],
  );
}

type Computing = {
  facts: AssignmentFacts;
  scope: ScoreScope;
  tasks: ReadonlyMap<string, ScoreTask>;
  partShares: ReadonlyMap<string, Record<string, number>>;
};

/** The rules of a course's assignments for one of its learners. */
export function rulesOf(learner: AssignmentFacts["learners"][number], facts: AssignmentFacts) {
  return assignedRules(...rulesFrom(learner, facts));
}

export function lateDaysLeftOf(learner: AssignmentFacts["learners"][number], facts: AssignmentFacts) {
  return lateDaysLeft(...rulesFrom(learner, facts));
}

/** What the rules of a learner's assignments come from. */
function rulesFrom(
  learner: AssignmentFacts["learners"][number],
  facts: AssignmentFacts,
): Parameters<typeof assignedRules> {
  const assignments = facts.assignments.filter(({ courseId }) => courseId === learner.courseId);
  const own = facts.submissions.filter(({ userId }) => userId === learner.userId);
  const submissions = Map.groupBy(own, ({ slug }) => slug);
  const learnerFacts = {
    lateDays: assignments[0]?.lateDays ?? 0,
    allowancesOf: (assignmentId: string) => allowancesOf(learner, assignmentId, facts),
    submissionsOf: (slug: string) => submissions.get(slug) ?? [],
  };
  return [assignments.map(factOf), learnerFacts];
}

/** The scores of one learner in one course. */
function scoresOf(learner: AssignmentFacts["learners"][number], { facts, scope, tasks, partShares }: Computing) {
  const own = <T extends { userId: string }>(rows: T[]) => rows.filter(({ userId }) => userId === learner.userId);
  const [overrides, submissions] = [own(facts.overrides), own(facts.submissions)];
  const historyOf = bySlug(submissions, own(facts.hints));
  const assignments = facts.assignments.filter(({ courseId }) => courseId === learner.courseId);
  const rules = rulesOf(learner, facts);
  return assignments.flatMap(({ id: assignmentId, slugs, late }) =>
    slugs.flatMap((slug): ScoredExercise[] => {
      const isAsked = scope.slug === undefined || scope.slug === slug || late.kind === "late-days";
      const task = tasks.get(slug);
      const history = historyOf(slug);
      const said = overrides.filter((override) => override.assignmentId === assignmentId && override.slug === slug);
      const held: AssignedRules = rules.get(assignmentId)!;
      if (!isAsked || !task || (history.submissions.length === 0 && said.length === 0 && !held.isExcused)) return [];
      const work = {
        task,
        rules: held,
        history,
        overrides: said,
        partShares: (id: string) => partShares.get(id) ?? {},
      };
      return [{ assignmentId, userId: learner.userId, slug, ...assignedScore(work) }];
    }),
  );
}

function factOf({ id, opensAt, dueAt, closesAt, late, attempts, slugs }: AssignmentFacts["assignments"][number]) {
  return { id, dates: { opensAt, dueAt, closesAt }, late, attempts, slugs };
}

function allowancesOf(
  { userId, sectionId }: AssignmentFacts["learners"][number],
  assignmentId: string,
  { allowances }: AssignmentFacts,
): AllowanceFact[] {
  return allowances.flatMap((allowance): AllowanceFact[] => {
    if (allowance.assignmentId !== assignmentId) return [];
    if (allowance.userId === userId) return [{ ...allowance, scope: "learner" }];
    if (sectionId !== null && allowance.sectionId === sectionId) return [{ ...allowance, scope: "section" }];
    return [];
  });
}

type Writing = { scope: ScoreScope; userIds: string[]; facts: AssignmentFacts; scores: ScoredExercise[] };

async function writeScores(tx: Transaction, { scope, userIds, facts, scores }: Writing): Promise<void> {
  const { assignmentId, courseId, slug } = scope;
  const coupled = facts.assignments.flatMap(({ id, late }) => (late.kind === "late-days" ? [id] : []));
  const rows = JSON.stringify(scores.map(({ explanation: _, ...score }) => score));
  await tx.$executeRaw`
    with incoming as (
      select * from jsonb_to_recordset(${rows}::jsonb) as t("assignmentId" uuid, "userId" uuid, slug text, share float8,
        computed float8, attempts int, "daysLate" int, "isOverridden" bool, "isExcused" bool, "lastSubmittedAt" timestamptz)
    ), gone as (
      delete from "AssignmentScore" s using "Assignment" a
      where a.id = s."assignmentId" and s."userId" = any(${userIds}::uuid[])
        and (a.id = any(${coupled}::uuid[]) or (true
          and ${assignmentId === undefined ? Prisma.sql`true` : Prisma.sql`a.id = ${assignmentId}::uuid`}
          and ${courseId === undefined ? Prisma.sql`true` : Prisma.sql`a."courseId" = ${courseId}::uuid`}
          and ${slug === undefined ? Prisma.sql`true` : Prisma.sql`s.slug = ${slug}`}))
        and not exists (select from incoming i
          where i."assignmentId" = s."assignmentId" and i."userId" = s."userId" and i.slug = s.slug)
    )
    insert into "AssignmentScore" ("assignmentId", "userId", slug, share, computed, attempts, "daysLate", "isOverridden",
      "isExcused", "lastSubmittedAt")
    select "assignmentId", "userId", slug, share, computed, attempts, "daysLate", "isOverridden", "isExcused",
      "lastSubmittedAt" from incoming
    on conflict ("assignmentId", "userId", slug) do update set share = excluded.share, computed = excluded.computed,
      attempts = excluded.attempts, "daysLate" = excluded."daysLate", "isOverridden" = excluded."isOverridden",
      "isExcused" = excluded."isExcused", "lastSubmittedAt" = excluded."lastSubmittedAt"`;
}
