import { z } from "zod";
import { percentWords } from "../percent-words.ts";

const rule = (most: number, message: string) => z.int(message).min(1, message).max(most, message).nullable();

/** When a learner counts as at risk. A rule that is null is switched off. */
export const RiskRules = z.strictObject({
  inactiveDays: rule(365, "Enter a whole number of days from 1 to 365."),
  failedInARow: rule(100, "Enter a whole number of attempts from 1 to 100."),
  belowPercent: rule(100, "Enter a whole percentage from 1 to 100."),
});
export type RiskRules = z.infer<typeof RiskRules>;

export const DEFAULT_RISK_RULES: RiskRules = { inactiveDays: 10, failedInARow: 8, belowPercent: 50 };

/** What is stored of a course; the default rules where nothing is, or something that is no longer understood. */
export const riskRulesOf = (stored: unknown): RiskRules => RiskRules.safeParse(stored).data ?? DEFAULT_RISK_RULES;

/** What the rules look at, of one learner. */
export type RiskFacts = {
  enrolledAt: Date;
  /** When the learner last did anything in an exercise; null: never. */
  lastActiveAt: Date | null;
  /** The unsolved exercise with most attempts since one got further. */
  failing: { title: string; attempts: number } | null;
  /** 0 to 1 of the full points of what is past due; null while nothing is. */
  share: number | null;
};

const DAY_MS = 86_400_000;

/** Why a learner is at risk, in words; empty when no rule applies. Whoever has just come has as long as the others. */
export function risksOf(rules: RiskRules, facts: RiskFacts, now: Date): string[] {
  return [inactivity(rules, facts, now), failing(rules, facts), lowShare(rules, facts)].filter(
    (reason) => reason !== null,
  );
}

function inactivity({ inactiveDays }: RiskRules, { lastActiveAt, enrolledAt }: RiskFacts, now: Date): string | null {
  if (inactiveDays === null) return null;
  const since = lastActiveAt !== null && lastActiveAt > enrolledAt ? lastActiveAt : enrolledAt;
  const days = Math.floor((now.getTime() - since.getTime()) / DAY_MS);
  if (days < inactiveDays) return null;
  if (lastActiveAt === null) return `Has done nothing since joining, ${inWords(days, "day")} ago.`;
  return `Has done nothing for ${inWords(days, "day")}.`;
}

function failing({ failedInARow }: RiskRules, facts: RiskFacts): string | null {
  if (failedInARow === null || facts.failing === null || facts.failing.attempts < failedInARow) return null;
  const { title, attempts } = facts.failing;
  return `${inWords(attempts, "attempt")} in a row got no further in ${title}.`;
}

function lowShare({ belowPercent }: RiskRules, { share }: RiskFacts): string | null {
  if (belowPercent === null || share === null || share * 100 >= belowPercent) return null;
  return `Has ${percentWords(share)} of the points that are past due.`;
}

const inWords = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
