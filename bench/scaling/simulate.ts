import type { Random } from "#numeric/random.ts";

/** One evening before a deadline. Times in seconds. */
export type Evening = {
  submissions: number;
  /** How long before the deadline they come, and the share of them that comes in the last hour. */
  hours: number;
  lastHourShare: number;
  /** Seconds that an ordinary grading holds a slot. */
  gradingS: number;
  /** The share of programs that run into the time limit, and how long each holds its slot. */
  endlessShare: number;
  endlessS: number;
  slots: number;
};

/** Seconds from submitting to the verdict, of all submissions. */
export type Verdicts = { mean: number; p50: number; p95: number; longest: number; busyShare: number };

/** First come, first served, by `slots` that each grade one submission at a time. */
export function simulateEvening(evening: Evening, random: Random): Verdicts {
  const free = new Float64Array(evening.slots);
  const waits: number[] = [];
  let busyS = 0;
  for (const arrivalS of arrivals(evening, random)) {
    const slot = earliest(free);
    const serviceS = random.uniform(0, 1) < evening.endlessShare ? evening.endlessS : evening.gradingS;
    const doneS = Math.max(arrivalS, free[slot]!) + serviceS;
    free[slot] = doneS;
    busyS += serviceS;
    waits.push(doneS - arrivalS);
  }
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return {
    mean: waits.reduce((sum, wait) => sum + wait, 0) / waits.length,
    p50: at(0.5),
    p95: at(0.95),
    longest: sorted.at(-1)!,
    busyShare: busyS / (evening.slots * evening.hours * 3600),
  };
}

/** Moments of submission in order: evenly spread over the last hour, and over the hours before it. */
function arrivals({ submissions, hours, lastHourShare }: Evening, random: Random): number[] {
  const lastHourS = (hours - 1) * 3600;
  const draw = () =>
    random.uniform(0, 1) < lastHourShare ? random.uniform(lastHourS, hours * 3600) : random.uniform(0, lastHourS);
  return Array.from({ length: submissions }, draw).sort((a, b) => a - b);
}

function earliest(free: Float64Array): number {
  let slot = 0;
  for (let i = 1; i < free.length; i++) if (free[i]! < free[slot]!) slot = i;
  return slot;
}
