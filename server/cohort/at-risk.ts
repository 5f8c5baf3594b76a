import "server-only";
import { type RiskFacts, type RiskRules, riskRulesOf, risksOf } from "#domain/cohort/at-risk.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { readRiskFacts } from "./risk-facts.ts";
import { type CohortExercise, readCohortExercises } from "./scope.ts";

export type LearnerAtRisk = { id: string; name: string; email: string; reasons: string[]; failingSlug: string | null };
export type AtRisk = {
  rules: RiskRules;
  learners: number;
  count: number;
  /** Those with most reasons first; null for who may not see people's work. */
  atRisk: LearnerAtRisk[] | null;
  mayChange: boolean;
};

/** Whom the course's rules name; null for who may not see figures. */
export async function readAtRisk(viewer: Viewer, courseId: string, now = new Date()): Promise<AtRisk | null> {
  const membership = await readMembership(viewer, courseId, "see-figures");
  if (!membership) return null;
  const { rules, learners, atRisk } = await readRisks(courseId, await readCohortExercises(courseId), now);
  const mayChange = membership.may("edit-course");
  const shown = membership.may("see-work") ? atRisk : null;
  return { rules, learners, count: atRisk.length, atRisk: shown, mayChange };
}

type Risks = { rules: RiskRules; learners: number; atRisk: LearnerAtRisk[] };

/** The same by name. Whoever calls this has asked for the viewer's right. */
export async function readRisks(courseId: string, exercises: readonly CohortExercise[], now: Date): Promise<Risks> {
  const [{ riskRules }, rows] = await Promise.all([
    database().course.findUniqueOrThrow({ where: { id: courseId }, select: { riskRules: true } }),
    readRiskFacts(courseId, exercises, now),
  ]);
  const rules = riskRulesOf(riskRules);
  const titles = new Map(exercises.map(({ slug, title }) => [slug, title]));
  const atRisk = rows
    .map(({ id, name, email, failingSlug, failingAttempts, ...facts }) => ({
      ...{ id, name, email, failingSlug },
      reasons: risksOf(rules, { ...facts, failing: failingOf(titles, failingSlug, failingAttempts) }, now),
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length);
  return { rules, learners: rows.length, atRisk };
}

function failingOf(
  titles: ReadonlyMap<string, string>,
  slug: string | null,
  attempts: number | null,
): RiskFacts["failing"] {
  return slug === null || attempts === null ? null : { title: titles.get(slug) ?? slug, attempts };
}
