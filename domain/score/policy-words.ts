import type { Policy } from "#grader/policy.ts";
import { percentWords } from "../percent-words.ts";

/** The rules that a learner has to know before the first attempt, a sentence each; none where nothing costs anything. */
export function policyWords(policy: Policy, isPartByPart = false): string[] {
  const rules = [attemptRule(policy, isPartByPart), creditRule(policy), hintRule(policy)].filter(
    (rule) => rule !== null,
  );
  if (rules.length === 0 && policy.counts === "best") return [];
  return [...rules, `The ${policy.counts} attempt counts.`];
}

function attemptRule({ attempts }: Policy, isPartByPart: boolean): string | null {
  if (attempts === "unlimited") return null;
  return `You have ${attempts === 1 ? "one attempt" : `${attempts} attempts`}${isPartByPart ? " at each part" : ""}.`;
}

function creditRule({ penaltyPercent, floorPercent, creditPercents }: Policy): string | null {
  if (creditPercents) {
    const credits = creditPercents.map((percent) => percentWords(percent / 100));
    return credits.length === 1
      ? `Every attempt earns ${credits[0]} at most.`
      : `Attempts earn ${credits.slice(0, -1).join(", ")}, then ${credits.at(-1)} at most.`;
  }
  if (penaltyPercent === 0) return null;
  const floor = floorPercent > 0 ? `, down to ${floorPercent} %` : "";
  return `Each failed attempt takes ${penaltyPercent} % off what later ones can earn${floor}.`;
}

/** What opening one more hint costs; null where it costs nothing. */
export function hintRule({ hintCostPercent }: Policy): string | null {
  return hintCostPercent === 0 ? null : `Each hint takes ${hintCostPercent} % off what later attempts can earn.`;
}
