import { atMost, type Measured } from "../results.ts";
import type { SectionOptions } from "../section.ts";
import { measureEngineGrowth } from "./engine-growth.ts";
import { measureFairness } from "./fairness.ts";
import { measureQueue } from "./queue.ts";
import { measureWorkers } from "./workers.ts";

/** How time grows with the code, the cases and their sizes, with the queue and with workers; and who waits for whom. */
export async function measureGrowth(options: SectionOptions): Promise<Measured> {
  const engine = await measureEngineGrowth(options);
  const queue = await measureQueue(options);
  const workers = await measureWorkers(options);
  const fairness = await measureFairness(options);
  return {
    tables: [...engine, ...queue, workers, fairness.table],
    goals: [atMost("others' verdict beside 100 endless loops of one learner / usual", fairness.ratio, 2, "×")],
    notes: NOTES,
  };
}

const NOTES = [
  "The learner's own work is the same program called on the same cases in this process, without check, isolation or judgement: a new function each time, so that it is as cold as in a runner. A slope near its own means that the engine adds a constant.",
  "The slope is that of the least-squares line; an exponent of 1 (log against log) is linear, and less than 1 is a constant part.",
  "Deep queues are made by copying one learner's submission, with its grading and its job, for as many learners as jobs, while the worker is halted. Graded meanwhile: verdicts in the seconds after it goes on.",
  "Two workers on two cores share the same cores: more than one core's worth of grading is not to be had from the second.",
];
