import type { CodeExercise } from "#grader/exercise.ts";
import type { Table } from "../results.ts";
import { summarize } from "../statistics.ts";
import { openEngine, throughput } from "./grading.ts";

const IN_FLIGHT = [1, 2, 3];

type Speeds = {
  table: Table;
  /** The best median over the numbers of jobs in flight. */
  best(reuse: boolean): number;
};

/** Grades per second of both kinds of engine, in turns, with as many runners as jobs in flight (two at least). */
export async function measureThroughput(exercise: CodeExercise, quick: boolean): Promise<Speeds> {
  const settings = IN_FLIGHT.flatMap((inFlight) => [false, true].map((reuse) => ({ inFlight, reuse })));
  const found = settings.map((setting) => ({ ...setting, speeds: [] as number[] }));
  const repeats = quick ? 1 : 5;
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const { inFlight, reuse, speeds } of found) {
      const engine = await openEngine({ runners: Math.max(2, inFlight), reuse });
      try {
        await engine.prepare(exercise, "bench");
        const jobs = (quick ? 10 : 60) * (reuse ? 3 : 1);
        speeds.push(await throughput(engine, exercise, { inFlight, jobs }));
      } finally {
        await engine.close();
      }
    }
  const rows = found.map(({ inFlight, reuse, speeds }) => {
    const { p10, p50, p90, n } = summarize(speeds);
    return [reuse ? "reuse" : "single use", inFlight, p50, p10, p90, n];
  });
  return {
    table: {
      title: "Grades per second, closed loop",
      columns: ["processes", "jobs in flight", "median", "p10", "p90", "n"],
      rows,
    },
    best: (reuse) => Math.max(...found.filter((one) => one.reuse === reuse).map((one) => summarize(one.speeds).p50)),
  };
}
