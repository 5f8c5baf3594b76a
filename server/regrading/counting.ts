import "server-only";
import { isTaken } from "#domain/assignment/attempt.ts";
import { scoreOf } from "#domain/score/score.ts";
import type { Transaction } from "../database.ts";
import { readAssignmentFacts, type ScoreScope } from "../projection/assignment-facts.ts";
import { computeScores, rulesOf } from "../projection/assignment-scores.ts";
import { readStandingFacts } from "../projection/standing-facts.ts";
import { tasksOf } from "../projection/tasks.ts";
import type { Chosen } from "./choose.ts";

/** How many learners' work is looked at at once: what is held of it stays small. */
const LEARNERS_AT_ONCE = 100;

type InAssignment = { assignmentId: string; slug: string };

/** Those that arrived within the dates of an assignment, late ones that it takes included, as they hold for each learner. */
export async function withinDatesOf(tx: Transaction, scope: InAssignment, chosen: readonly Chosen[]) {
  const taken = await inChunks(chosen, async (userIds) => {
    const facts = await readAssignmentFacts(tx, scope, userIds);
    const rules = new Map(
      facts.learners.flatMap((learner) => {
        const held = rulesOf(learner, facts).get(scope.assignmentId);
        return held ? [[learner.userId, held] as const] : [];
      }),
    );
    return (one) => {
      const held = rules.get(one.userId);
      return held !== undefined && isTaken(held, one.submittedAt);
    };
  });
  return taken;
}

type Counting = { courseId: string; assignmentId: string | null; slug: string };

/**
 * Those that count for a score at the moment: in the assignment, or in any of the course's; where none has the exercise,
 * for what it is worth by itself.
 */
export async function countingOf(tx: Transaction, { courseId, assignmentId, slug }: Counting, chosen: Chosen[]) {
  const scope: ScoreScope = { slug, ...(assignmentId ? { assignmentId } : { courseId }) };
  const isAssigned = (await tx.assignment.count({ where: holding(courseId, slug) })) > 0;
  return inChunks(chosen, async (userIds) => {
    const counted = new Set(
      isAssigned ? await countedInAssignments(tx, scope, userIds) : await countedByItself(tx, slug, userIds),
    );
    return ({ submissionId }) => counted.has(submissionId);
  });
}

const holding = (courseId: string, slug: string) => ({
  ...{ courseId, publishedAt: { not: null } },
  items: { some: { exercises: { some: { slug } } } },
});

async function countedInAssignments(tx: Transaction, scope: ScoreScope, userIds: string[]): Promise<string[]> {
  const scores = await computeScores(tx, scope, userIds);
  return scores.filter(({ slug }) => slug === scope.slug).flatMap(({ counted }) => counted);
}

async function countedByItself(tx: Transaction, slug: string, userIds: string[]): Promise<string[]> {
  const facts = await readStandingFacts(tx, userIds, slug);
  const task = (await tasksOf(facts)).get(slug);
  return task ? facts.flatMap((work) => scoreOf(task, work).counted) : [];
}

type Kept = (one: Chosen) => boolean;

async function inChunks(chosen: readonly Chosen[], look: (userIds: string[]) => Promise<Kept>): Promise<Chosen[]> {
  const byLearner = [...Map.groupBy(chosen, ({ userId }) => userId)];
  const kept: Chosen[] = [];
  for (let i = 0; i < byLearner.length; i += LEARNERS_AT_ONCE) {
    const chunk = byLearner.slice(i, i + LEARNERS_AT_ONCE);
    const isKept = await look(chunk.map(([userId]) => userId));
    kept.push(...chunk.flatMap(([, own]) => own.filter(isKept)));
  }
  return kept;
}
