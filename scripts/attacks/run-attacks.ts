import type { Engine } from "#grader/engine.ts";
import type { Exercise } from "#grader/exercise.ts";
import type { GradeReport, Verdict } from "#grader/report.ts";
import { visibleReport } from "#grader/visibility.ts";
import type { Attack } from "./attack.ts";
import type { RunnerLife } from "./memory-watch.ts";
import { findLeaks, secretsOf } from "./secrets.ts";

export type AttackResult = {
  attack: Attack;
  verdict: Verdict;
  /** What the honest submission got that came next; null when none was sent. */
  nextVerdict: Verdict | null;
  /** Spellings of hidden numbers in what the learner would see. */
  leaks: string[];
  ms: number;
  /** `ranUntil` is on the clock of performance.now(); null when the code never ran. */
  ranUntil: number | null;
};

export type Battle = {
  engine: Engine;
  exercise: Exercise;
  attacks: Attack[];
  onResult?: (result: AttackResult) => void;
};

const SEED = "attacks";
const HONEST = "export function solve(xs: number[]): number[] { return xs.map(Math.tanh); }";
const AT_ONCE = 2;
/** After an end in good order the engine is only asked now and then whether it is well. */
const HONEST_AFTER = 10;

/** Every attack, two at a time, each followed by an honest submission when it ended badly or is a tenth one. */
export async function runAttacks({ engine, exercise, attacks, onResult }: Battle): Promise<AttackResult[]> {
  const secrets = secretsOf(await engine.prepare(exercise, SEED));
  const results: AttackResult[] = [];
  const queue = [...attacks.entries()];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const result = await runAttack({ engine, exercise, secrets }, next[1], next[0]);
      results[next[0]] = result;
      onResult?.(result);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}

/** Has every checker and several runners do an honest day's work, so that what an engine fills once is filled. */
export async function warmUp(engine: Engine, exercise: Exercise): Promise<void> {
  for (let i = 0; i < 4; i++)
    await Promise.all(Array.from({ length: AT_ONCE }, () => grade({ engine, exercise }, HONEST)));
}

type Field = { engine: Engine; exercise: Exercise; secrets: string[] };

async function runAttack(field: Field, attack: Attack, position: number): Promise<AttackResult> {
  const startedAt = performance.now();
  const report = await grade(field, attack.code);
  const endedAt = performance.now();
  const isDue = endedBadly(report) || position % HONEST_AFTER === 0;
  return {
    attack,
    verdict: report.status,
    nextVerdict: isDue ? await gradeHonestly(field) : null,
    leaks: findLeaks(field.secrets, visibleReport({ ...report, timings: {} })),
    ms: endedAt - startedAt,
    ranUntil: "run" in report.timings ? endedAt : null,
  };
}

async function gradeHonestly(field: Field): Promise<Verdict> {
  return (await grade(field, HONEST)).status;
}

function grade({ engine, exercise }: Omit<Field, "secrets">, code: string): Promise<GradeReport> {
  return engine.grade({ exercise, code, seed: SEED, cases: "all" });
}

function endedBadly({ status, problems }: GradeReport): boolean {
  const isUnclean = status === "timed-out" || status === "out-of-memory" || status === "internal-error";
  return isUnclean || problems.some(({ code }) => code === "complexity");
}

/** Why the result is not what it has to be; empty when all is well. */
export function complaintsAbout({ attack, verdict, nextVerdict, leaks }: AttackResult): string[] {
  const allowed = attack.allowed.join(" or ");
  return [
    attack.allowed.includes(verdict) ? "" : `${verdict} instead of ${allowed}`,
    leaks.length === 0 ? "" : `shows the hidden ${leaks.join(", ")}`,
    nextVerdict === null || nextVerdict === "passed" ? "" : `the next submission, an honest one, was ${nextVerdict}`,
  ].filter(Boolean);
}

/**
 * The peak of the runner that each attack had. Nothing tells which it was, but a runner is ended when its program is
 * done: so it is the one whose end is nearest, and none is given twice.
 */
export function matchPeaks(results: AttackResult[], ended: readonly RunnerLife[]): Map<string, number> {
  const left = [...ended];
  const peaks = new Map<string, number>();
  for (const { attack, ranUntil } of results.toSorted((a, b) => (a.ranUntil ?? 0) - (b.ranUntil ?? 0))) {
    if (ranUntil === null || left.length === 0) continue;
    const distance = ({ endedAt }: RunnerLife) => Math.abs(endedAt - ranUntil);
    const nearest = left.reduce((best, each) => (distance(each) < distance(best) ? each : best));
    left.splice(left.indexOf(nearest), 1);
    peaks.set(attack.name, nearest.peakMb);
  }
  return peaks;
}
