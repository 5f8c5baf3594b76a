import { type Attempt, attemptsAt, countedAttempt, earned, type SetAside } from "./attempt.ts";
import { explainAttempt, explainSetAside, partWords } from "./explain.ts";
import type { History } from "./history.ts";
import type { ScoreTask } from "./task.ts";

export type Score = {
  /** 0 to 1; null while nothing that counts has a verdict. */
  share: number | null;
  /** Of the task's full points. */
  points: number;
  /** How it came about, sentence by sentence. */
  explanation: string[];
  /** The submissions that count. */
  counted: string[];
  /** Where parts were checked one by one: what each that has a verdict earned, 0 to 1. */
  earnedByPart: Record<string, number>;
};

/**
 * What a history is worth: the one place where submissions, hints, policy and dates become points. The facts may come in
 * any order and more than once. Parts that were checked one by one add up; where all was handed in together as well,
 * because an earlier version asked for it so, the better of both is taken.
 */
export function scoreOf(task: ScoreTask, history: History): Score {
  const whole = scoreWhole(task, history);
  const parts = scoreParts(task, history);
  const isParts = !parts.isEmpty && (whole.isEmpty || (parts.share ?? -1) > (whole.share ?? -1));
  const { share, explanation, counted, earnedByPart } = isParts ? parts : whole;
  return { share, points: (share ?? 0) * task.fullPoints, explanation, counted, earnedByPart };
}

type Standing = Omit<Score, "points"> & { isEmpty: boolean };

function scoreWhole(task: ScoreTask, history: History): Standing {
  const track = trackOf(null, task, history);
  const { counted } = track;
  return {
    share: counted && earned(counted),
    explanation: [...explainAttempt(task.policy, track), ...explainSetAside(track.setAside)],
    counted: counted ? [counted.id] : [],
    earnedByPart: {},
    isEmpty: isEmpty(track),
  };
}

function scoreParts(task: ScoreTask, history: History): Standing {
  const tracks = task.parts.map((part) => ({ part, ...trackOf(part.id, task, history) }));
  const begun = tracks.filter((track) => !isEmpty(track));
  const counted = begun.flatMap((track) => (track.counted ? [{ part: track.part, attempt: track.counted }] : []));
  const full = task.parts.reduce((sum, { points }) => sum + points, 0);
  const reached = counted.reduce((sum, { part, attempt }) => sum + part.points * earned(attempt), 0);
  return {
    share: counted.length === 0 ? null : reached / full,
    explanation: begun.map((track) =>
      partWords(track.part, [...explainAttempt(task.policy, track), ...explainSetAside(track.setAside)]),
    ),
    counted: counted.map(({ attempt }) => attempt.id),
    earnedByPart: Object.fromEntries(counted.map(({ part, attempt }) => [part.id, earned(attempt)])),
    isEmpty: begun.length === 0,
  };
}

export type Track = { attempts: Attempt[]; setAside: SetAside; counted: Attempt | null };

function trackOf(part: string | null, task: ScoreTask, history: History): Track {
  const [attempts, setAside] = attemptsAt(part, task, history);
  return { attempts, setAside, counted: countedAttempt(task.policy, attempts) };
}

function isEmpty({ attempts, setAside }: Track): boolean {
  return attempts.length + setAside.ours + setAside.notRun + setAside.shut === 0;
}
