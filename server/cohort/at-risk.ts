import "server-only";
import { type RiskFacts, type RiskRules, riskRulesOf, risksOf } from "#domain/cohort/at-risk.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readMembership } from "../courses/membership.ts";
import { database } from "../database.ts";
import { readRiskFacts } from "./risk-facts.ts";
import { readCohortExercises } from "./scope.ts";

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
  const [{ riskRules }, exercises] = await Promise.all([
    database().course.findUniqueOrThrow({ where: { id: courseId }, select: { riskRules: true } }),
    readCohortExercises(courseId),
  ]);
  const rules = riskRulesOf(riskRules);
  const rows = await readRiskFacts(courseId, exercises, now);
  const titles = new Map(exercises.map(({ slug, title }) => [slug, title]));
  const atRisk = rows
    .map(({ id, name, email, failingSlug, failingAttempts, ...facts }) => ({
      ...{ id, name, email, failingSlug },
      reasons: risksOf(rules, { ...facts, failing: failingOf(titles, failingSlug, failingAttempts) }, now),
    }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length);
  const mayChange = membership.may("edit-course");
  const shown = membership.may("see-work") ? atRisk : null;
  return { rules, learners: rows.length, count: atRisk.length, atRisk: shown, mayChange };
}

function failingOf(
  titles: ReadonlyMap<string, string>,
  slug: string | null,
  attempts: number | null,
): RiskFacts["failing"] {
  return slug === null || attempts === null ? null : { title: titles.get(slug) ?? slug, attempts };
}
