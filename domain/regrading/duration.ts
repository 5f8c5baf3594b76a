import { gradesPerSecond, type Span, secondsUntilGraded } from "../queue-estimate.ts";

/**
 * Seconds that so many submissions take, by how fast the last ones went; null while nothing is known. What learners hand in
 * meanwhile goes first and is not foreseen.
 */
export function secondsToRegrade(count: number, lately: readonly Span[]): number | null {
  return secondsUntilGraded(count, gradesPerSecond(lately));
}
