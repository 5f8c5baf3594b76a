import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { anAccount } from "../cohort/section.ts";
import { ENOUGH_TO_PREPARE, verdicts } from "../growth/fairness.ts";
import { readActionId } from "../product/action-id.ts";
import { callAction, type OpenExercise } from "../product/learner.ts";
import { freshSolutions, SLUG } from "../product/solution.ts";
import { type Bench, withProduct } from "../product/with-product.ts";
import { atLeast, atMost, type Measured } from "../results.ts";
import type { SectionOptions } from "../section.ts";
import { median, summarize } from "../statistics.ts";
import { signInLearners, submitOnce } from "../submit/section.ts";
import { makeWork } from "./work.ts";

/** A learner hands in this often while the regrade goes on. */
const LIVE_PAUSE_MS = 2_000;
/** Below the 30 submissions that one learner may make in a minute. */
const LIVE_LEARNERS = 5;

/** Ten thousand submissions of a course graded once more, beside learners who hand in; then the preview, applying and undoing. */
export async function measureRegrade({ quick, tell }: SectionOptions): Promise<Measured> {
  const [learners, submissions, samples] = quick ? [6, 60, 3] : [200, 10_000, 40];
  return withProduct({}, async (bench) => {
    tell("usual verdicts");
    const usual = await verdicts(bench, samples, "usual", quick ? 3 : ENOUGH_TO_PREPARE);
    const { email, session } = await anAccount(bench, "instructor");
    tell(`making ${submissions} submissions of ${learners} learners`);
    const courseId = await makeWork(bench, email, { learners, submissions });
    const asked = { bench, courseId, cookie: session.cookie };
    tell("regrading them beside learners who hand in");
    const { id, seconds, beside } = await regrade(asked, quick ? 100 : LIVE_PAUSE_MS);
    tell(`graded in ${Math.round(seconds)} s; looking at the preview, applying and undoing it`);
    const path = `/courses/${courseId}/regrades/${id}`;
    const looks = await look(asked, path, samples);
    const address = { courseId, regradeId: id };
    const application = { ...address, which: "all", reason: "For the bench" };
    const applied = await act(asked, { path, action: "applyRegradeAction", input: application });
    const undone = await act(asked, { path, action: "undoRegradeAction", input: address });
    return reportOf({ submissions, usual, beside, looks, times: { graded: seconds, applied, undone } });
  });
}

type Figures = { submissions: number; usual: number[]; beside: number[]; looks: number[] } & {
  /** Seconds. */
  times: { graded: number; applied: number; undone: number };
};

function reportOf({ submissions, usual, beside, looks, times }: Figures): Measured {
  const rate = submissions / times.graded;
  return {
    tables: [
      {
        title: `A regrade of ${submissions} submissions, with two runners`,
        columns: ["", "seconds", "submissions per second"],
        rows: Object.entries(times).map(([name, seconds]) => [name, seconds, submissions / seconds]),
      },
      verdictTable({ usual, beside }),
      { title: "The preview, ms", columns: ["", "median", "p95", "n"], rows: [pageRow(looks)] },
    ],
    goals: [
      atLeast("submissions regraded per second, beside learners who hand in", rate, 10, "/s"),
      atMost("a learner's verdict beside a regrade / usual", median(beside) / median(usual), 1.5, "×"),
      atMost("the preview of a regrade, median", median(looks), 300, "ms"),
    ],
    notes: NOTES,
  };
}

type Asked = { bench: Bench; courseId: string; cookie: string };

const Started = z.object({ ok: z.literal(true), value: z.object({ id: z.uuid() }) });
const Left = z.object({ count: z.int() });

/** Seconds from the start to the last report, and milliseconds that verdicts took meanwhile. */
async function regrade({ bench, courseId, cookie }: Asked, pauseMs: number) {
  const path = `/courses/${courseId}/regrades/new?slug=${SLUG}`;
  const input = { courseId, slug: SLUG, ...EVERYTHING };
  const learners = await signInLearners(bench, LIVE_LEARNERS);
  const solutionFor = await freshSolutions();
  const startedAt = performance.now();
  const actionId = await readActionId("startRegradeAction");
  const { value } = Started.parse(await callAction(bench.http, { cookie, path, actionId, input }));
  const beside: number[] = [];
  for (let i = 0; (await countLeft(bench, value.id)) > 0; i++) {
    const learner: OpenExercise = learners[i % learners.length]!;
    beside.push((await submitOnce(bench, learner, solutionFor(`beside ${i}`))).graded);
    await wait(pauseMs);
  }
  const { rows } = await bench.client.query(
    `select extract(epoch from max("gradedAt") - min("startedAt"))::float as seconds from "RegradeItem" where "regradeId" = $1`,
    [value.id],
  );
  if (beside.length === 0) throw new Error(`nothing was handed in within ${performance.now() - startedAt} ms`);
  return { id: value.id, seconds: z.number().parse(rows[0].seconds), beside };
}

const EVERYTHING = {
  ...{ versionId: "", answered: "any", assignmentId: "", sectionId: "", learners: "", which: "all" },
};

async function countLeft({ client }: Bench, regradeId: string): Promise<number> {
  const { rows } = await client.query(
    `select count(*)::int as count from "RegradeItem" where "regradeId" = $1 and "gradedAt" is null`,
    [regradeId],
  );
  return Left.parse(rows[0]).count;
}

async function look({ bench, cookie }: Asked, path: string, count: number): Promise<number[]> {
  const samples: number[] = [];
  for (let i = -3; i < count; i++) {
    const startedAt = performance.now();
    const { status } = await bench.http.ask({ path, headers: { cookie } });
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    if (i >= 0) samples.push(performance.now() - startedAt);
  }
  return samples;
}

type Act = { path: string; action: string; input: unknown };

/** Seconds that an action takes. Throws when it is refused. */
async function act({ bench, cookie }: Asked, { path, action, input }: Act): Promise<number> {
  const actionId = await readActionId(action);
  const startedAt = performance.now();
  const answer = await callAction(bench.http, { cookie, path, actionId, input });
  z.object({ ok: z.literal(true) }).parse(answer);
  return (performance.now() - startedAt) / 1000;
}

function verdictTable(samples: { usual: number[]; beside: number[] }) {
  const rows = Object.entries(samples).map(([name, values]) => {
    const { p50, p10, p90, p95, n } = summarize(values);
    return [name === "usual" ? "usual" : "beside a regrade", p50, p10, p90, p95, n];
  });
  return { title: "Submit to verdict of learners, ms", columns: ["", "median", "p10", "p90", "p95", "n"], rows };
}

function pageRow(samples: number[]): (string | number)[] {
  const { p50, p95, n } = summarize(samples);
  return ["its first page, over HTTP", p50, p95, n];
}

const NOTES = [
  "The submissions are copies of one that was graded, each of another text, of rnn-bptt; they are graded by the version that they answered, on one seed, type check included. A worker with two runners takes them on one of its slots, so that the other is always free for learners, and begins none of them while a learner's is graded.",
  "Meanwhile one learner after the other hands in, with two seconds between, as in the section from submit to verdict; usual is the same without a regrade, after 200 that are not counted.",
];
