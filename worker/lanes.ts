/** Slots of a worker that take the same jobs. */
export type Lane = { slots: number; takesSuspects: boolean };

/**
 * One slot takes no job of a suspect: of a learner whose last program met a limit, or of a visitor. So however many
 * endless loops wait, a program that ends is never behind all of them. A single slot has to take everything.
 */
export function lanesOf(runners: number): Lane[] {
  if (runners === 1) return [{ slots: 1, takesSuspects: true }];
  return [
    { slots: 1, takesSuspects: false },
    { slots: runners - 1, takesSuspects: true },
  ];
}

/** Proofs of what authors write have a slot of their own, and take none of a learner's. */
export const PROOF_LANE: Lane = { slots: 1, takesSuspects: true };
