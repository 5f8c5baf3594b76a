import { countsAsAttempt, inOrder } from "../score/history.ts";
import { minutesBetween, type Work, type WorkFact } from "./facts.ts";

/** How long a learner held a diagnosed mistake. */
export type Episode = {
  mistake: string;
  message: string;
  /** The submission that showed it first. */
  firstId: string;
  from: Date;
  /** When a submission came without it; null while it is held. */
  until: Date | null;
  /** Attempts that had it, or said nothing about it, until then. */
  attempts: number;
  /** Active minutes until then. */
  minutes: number;
  /** The last hint opened meanwhile, 0 for the first; null: none. */
  lastHint: number | null;
};

/**
 * The mistakes that a learner made in an exercise, in their order. One ends with the first later verdict that would show
 * it and does not: the program ran, and passed or failed in another way. What did not compile or met a limit says nothing.
 */
export function episodesOf(work: Work): Episode[] {
  const byPart = Map.groupBy(inOrder(work.submissions) as WorkFact[], ({ part }) => part);
  return [...byPart.values()]
    .flatMap((track) => episodesIn(track, work))
    .toSorted((a, b) => +a.from - +b.from || (a.firstId < b.firstId ? -1 : 1));
}

function episodesIn(track: readonly WorkFact[], work: Work): Episode[] {
  const telling = track.filter((fact) => fact.mistake !== null || fact.status === "passed" || fact.status === "failed");
  const firsts = telling.filter(({ mistake }, i) => mistake !== null && mistake !== telling[i - 1]?.mistake);
  return firsts.map((first) => {
    const end = telling.slice(telling.indexOf(first)).find(({ mistake }) => mistake !== first.mistake);
    return episode(first, end?.submittedAt ?? null, track, work);
  });
}

function episode(first: WorkFact, until: Date | null, track: readonly WorkFact[], { hints, minutes }: Work): Episode {
  const from = first.submittedAt;
  const meanwhile = (moment: Date) => moment >= from && (until === null || moment < until);
  const opened = hints.filter(({ openedAt }) => meanwhile(openedAt)).toSorted((a, b) => +a.openedAt - +b.openedAt);
  return {
    mistake: first.mistake!,
    message: first.message ?? "",
    firstId: first.id,
    from,
    until,
    attempts: track.filter((fact) => countsAsAttempt(fact) && meanwhile(fact.submittedAt)).length,
    minutes: minutesBetween(minutes, from, until),
    lastHint: opened.at(-1)?.position ?? null,
  };
}
