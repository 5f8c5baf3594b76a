/** What is known of a course when somebody comes with its code. */
export type CodeState = {
  isArchived: boolean;
  expiresAt: Date | null;
  /** So many may come with the present code, and so many others have. */
  limit: number | null;
  joined: number;
};

export type JoinDecision = { allowed: true } | { allowed: false; reason: string };

/** Whether a join code opens its course now. The instant of its expiry is already too late. */
export function decideJoin({ isArchived, expiresAt, limit, joined }: CodeState, now: Date): JoinDecision {
  if (isArchived) return refuse("The course of this code is over; nobody can join it any more.");
  if (expiresAt && now >= expiresAt) return refuse("This code has expired. Ask your instructor for the present one.");
  if (limit !== null && joined >= limit)
    return refuse("This code has been used as often as it may be. Ask your instructor for another.");
  return { allowed: true };
}

/** What is said of a code that no course has, whether it was replaced, switched off or made up. */
export const UNKNOWN_CODE = {
  message: "There is no course with this code.",
  hint: "Look at the code again; it may have been replaced.",
};

const refuse = (reason: string): JoinDecision => ({ allowed: false, reason });
