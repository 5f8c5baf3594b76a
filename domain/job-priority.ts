/** "urgent" is for what an assignment that closes soon depends on. */
export type Urgency = "ordinary" | "urgent";

type Job = {
  asker: "learner" | "visitor";
  /** Jobs of the same asker that wait already. */
  ownWaiting: number;
  urgency?: Urgency;
};

/** The distance between two classes. */
export const ROUNDS = 1000;

/** Behind everything that somebody waits for. */
export const BACKGROUND = 3 * ROUNDS;

/**
 * The smaller goes first. Within a class the number is the round: everybody's first job comes before anybody's second.
 * Classes are a thousand apart: urgent, ordinary, visitors', and what nobody waits for.
 */
export function jobPriority({ asker, ownWaiting, urgency = "ordinary" }: Job): number {
  const round = Math.min(ownWaiting, ROUNDS - 1);
  if (asker === "visitor") return 2 * ROUNDS + round;
  return urgency === "urgent" ? round : ROUNDS + round;
}
