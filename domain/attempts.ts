import type { Policy } from "#grader/policy.ts";
import { countsAsAttempt, inOrder, type SubmissionFact } from "./score/history.ts";

/** Submissions of one learner that may wait at once. More would only make the learner wait for answers to old code. */
export const MAX_WAITING_SUBMISSIONS = 5;

export type AttemptDecision = { allowed: true } | { allowed: false; reason: string };

type AttemptQuestion = {
  /** The learner's submissions that wait, whatever they are for. */
  waiting: number;
  policy: Pick<Policy, "attempts">;
  /** The learner's submissions to this exercise. */
  submissions: readonly SubmissionFact[];
  /** The part that is to be checked by itself; null when all is handed in together. */
  part: { id: string; title: string } | null;
};

/** Whether one more submission may be handed in. */
export function decideAttempt({ waiting, policy, submissions, part }: AttemptQuestion): AttemptDecision {
  if (attemptsLeft(policy, submissions, part?.id ?? null) === 0)
    return {
      allowed: false,
      reason: `${policy.attempts === 1 ? "One attempt is" : `${policy.attempts} attempts are`} allowed${part ? ` for “${part.title}”` : ""}, and you have used ${policy.attempts === 1 ? "it" : "them all"}. This one was not handed in; what you wrote is kept.`,
    };
  if (waiting < MAX_WAITING_SUBMISSIONS) return { allowed: true };
  return {
    allowed: false,
    reason: `${waiting} of your submissions are still waiting for their verdict. Submit again when one has arrived.`,
  };
}

/** Attempts that are left for a part, or with null for the whole; null when there is no limit. */
export function attemptsLeft(
  { attempts }: Pick<Policy, "attempts">,
  submissions: readonly SubmissionFact[],
  part: string | null,
): number | null {
  if (attempts === "unlimited") return null;
  const used = inOrder(submissions).filter((fact) => fact.part === part && countsAsAttempt(fact)).length;
  return Math.max(0, attempts - used);
}

/** "2 of 3 attempts left", "No attempts left"; null when there is no limit. */
export function attemptWords({ attempts }: Pick<Policy, "attempts">, left: number | null): string | null {
  if (left === null) return null;
  return left === 0 ? "No attempts left" : `${left} of ${attempts} attempts left`;
}
