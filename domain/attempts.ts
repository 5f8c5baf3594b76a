/** Submissions of one learner that may wait at once. More would only make the learner wait for answers to old code. */
export const MAX_WAITING_SUBMISSIONS = 5;

export type AttemptDecision = { allowed: true } | { allowed: false; reason: string };

/** Whether one more submission may be handed in. Attempts are unlimited; only the number waiting is bounded. */
export function decideAttempt(waitingSubmissions: number): AttemptDecision {
  if (waitingSubmissions < MAX_WAITING_SUBMISSIONS) return { allowed: true };
  return {
    allowed: false,
    reason: `${waitingSubmissions} of your submissions are still waiting for their verdict. Submit again when one has arrived.`,
  };
}

/** A submission counts as an attempt unless grading it failed for a reason of ours. */
export function countsAsAttempt(grading: { status: string | null }): boolean {
  return grading.status !== "internal-error";
}
