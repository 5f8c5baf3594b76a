import type { HintFact, SubmissionFact } from "../score/history.ts";

/** A submission with what its newest verdict named. */
export type WorkFact = SubmissionFact & {
  /** The id of the diagnosed mistake, and what it says; null when nothing was named. */
  mistake: string | null;
  message: string | null;
  /** The title of the first case that did not pass. */
  failedCase: string | null;
};

/** All that was recorded of one learner and one exercise, in any order. */
export type Work = {
  submissions: readonly WorkFact[];
  hints: readonly HintFact[];
  /** The minutes in which the learner was at work on it. */
  minutes: readonly Date[];
};

/** Different minutes of the work that fall into [from, until). Null: no bound. */
export function minutesBetween(minutes: readonly Date[], from: Date | null, until: Date | null): number {
  const within = minutes.filter((minute) => (!from || minute >= wholeMinute(from)) && (!until || minute < until));
  return new Set(within.map(Number)).size;
}

function wholeMinute(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 60_000) * 60_000);
}
