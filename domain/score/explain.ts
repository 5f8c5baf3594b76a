import type { Policy } from "#grader/policy.ts";
import { percentWords } from "../percent-words.ts";
import { type Attempt, attemptPercent, earned, type SetAside } from "./attempt.ts";

type Explained = { attempts: readonly Attempt[]; counted: Attempt | null };

/** Which attempt counts, what is taken off and why, and what is left: a sentence each. */
export function explainAttempt(policy: Policy, { attempts, counted }: Explained): string[] {
  if (attempts.length === 0) return ["There is no attempt yet that counts."];
  if (!counted) return [`The verdict of attempt ${policy.counts === "first" ? 1 : attempts.length} is not there yet.`];
  const off = [attemptWords(policy, counted), hintWords(policy, counted), lateWords(counted)];
  const result = `${percentWords(counted.creditPercent / 100)} of ${reached(counted)} are ${percentWords(earned(counted))}.`;
  return [
    chosenWords(policy, attempts.length, counted),
    ...off.filter((sentence) => sentence !== null),
    ...(counted.creditPercent < 100 ? [result] : []),
  ];
}

/** What cost nothing, so that nobody has to wonder where it went. */
export function explainSetAside({ ours, notRun, shut }: SetAside): string[] {
  const sentences = [
    [ours, "could not be graded, through a fault of ours, and cost no attempt."],
    [notRun, "could not be understood or run, and cost no attempt."],
    [shut, "came outside of the dates and earned nothing."],
  ] as const;
  return sentences.flatMap(([count, words]) => (count > 0 ? [`${amount(count, "submission")} ${words}`] : []));
}

/** The sentences about one part as one. */
export function partWords({ title, points }: { title: string; points: number }, sentences: string[]): string {
  return `${title} (${amount(points, "point")}): ${sentences.join(" ")}`;
}

function chosenWords({ counts }: Policy, total: number, counted: Attempt): string {
  if (total === 1) return `The only attempt counts; it reached ${reached(counted)}.`;
  return `The ${counts} of ${total} attempts counts, which is attempt ${counted.number}; it reached ${reached(counted)}.`;
}

function attemptWords(policy: Policy, attempt: Attempt): string | null {
  const percent = attemptPercent(policy, attempt);
  if (percent === 100) return null;
  if (policy.creditPercents) return `As attempt ${attempt.number} it can earn ${percentWords(percent / 100)} at most.`;
  const taken = takenWords(attempt.failedBefore, "failed attempt", policy.penaltyPercent);
  const isAtFloor = percent > 100 - policy.penaltyPercent * attempt.failedBefore;
  return isAtFloor ? `${taken}, and ${percentWords(percent / 100)} are left in any case.` : `${taken}.`;
}

function hintWords({ hintCostPercent }: Policy, { hintsBefore }: Attempt): string | null {
  if (hintCostPercent === 0 || hintsBefore === 0) return null;
  return `${takenWords(hintsBefore, "opened hint", hintCostPercent)}.`;
}

/** "1 failed attempt before it takes 10 % off", "2 failed attempts before it take 10 % off each". */
function takenWords(count: number, noun: string, percent: number): string {
  return `${amount(count, noun)} before it ${count === 1 ? "takes" : "take"} ${percent} % off${count === 1 ? "" : " each"}`;
}

function lateWords({ lateness }: Attempt): string | null {
  if (lateness.status !== "late") return null;
  const days = `It came late, by ${amount(lateness.days, "day")}`;
  return lateness.percent === 0
    ? `${days}, which your late days cover.`
    : `${days}: ${percentWords(lateness.percent / 100)} off.`;
}

function reached({ score }: Attempt): string {
  return percentWords(score ?? 0);
}

function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
