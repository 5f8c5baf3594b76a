import { freshSolutions } from "../product/solution.ts";
import { type Bench, withProduct } from "../product/with-product.ts";
import type { Table } from "../results.ts";
import type { SectionOptions } from "../section.ts";
import { median, summarize } from "../statistics.ts";
import { signInLearners, submitOnce } from "../submit/section.ts";
import { countWaiting, emptyQueue, queueCopies, signalWorker, submitOriginal } from "./crowd.ts";

const LOOPS = 100;
/** Hidden cases are drawn from 64 seeds, each prepared when it is first met: after so many nearly all are. */
export const ENOUGH_TO_PREPARE = 200;
const ENDLESS = "export function rnnBackward(): never {\n  for (;;) {}\n}\n";

/** How long others wait for their verdicts while one learner has a hundred endless loops in the queue. */
export async function measureFairness({ quick, tell }: SectionOptions): Promise<{ table: Table; ratio: number }> {
  const count = quick ? 3 : 40;
  return withProduct({}, async (bench) => {
    tell("usual verdicts");
    const usual = await verdicts(bench, count, "usual", quick ? 3 : ENOUGH_TO_PREPARE);
    tell(`verdicts beside ${LOOPS} endless loops of one learner`);
    signalWorker(bench, "SIGSTOP");
    const original = await submitOriginal(bench, ENDLESS).finally(() => signalWorker(bench, "SIGCONT"));
    await queueCopies(bench.client, original, LOOPS - 1, "one");
    const beside = await verdicts(bench, count, "beside");
    if ((await countWaiting(bench.client)) === 0) throw new Error("the loops were over before the others were graded");
    await emptyQueue(bench.client);
    return { table: tableOf({ usual, beside }), ratio: median(beside) / median(usual) };
  });
}

/** One learner after the other, of which the first `warmUp` are not counted. */
export async function verdicts(bench: Bench, count: number, label: string, warmUp = 3): Promise<number[]> {
  const solutionFor = await freshSolutions();
  const learners = await signInLearners(bench, Math.ceil((count + warmUp) / 20) + 1);
  const times: number[] = [];
  for (let i = -warmUp; i < count; i++) {
    const { graded } = await submitOnce(bench, learners[(i + warmUp) % learners.length]!, solutionFor(`${label} ${i}`));
    if (i >= 0) times.push(graded);
  }
  return times;
}

function tableOf(samples: { usual: number[]; beside: number[] }): Table {
  const rows = Object.entries(samples).map(([name, values]) => {
    const { p50, p10, p90, p95, n } = summarize(values);
    return [name === "usual" ? "usual" : `beside ${LOOPS} endless loops of one learner`, p50, p10, p90, p95, n];
  });
  return { title: "Submit to verdict of other learners, ms", columns: ["", "median", "p10", "p90", "p95", "n"], rows };
}
