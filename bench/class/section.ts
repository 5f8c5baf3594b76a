import os from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { withProduct } from "../product/with-product.ts";
import { atMost, type Goal, type Measured, type Table } from "../results.ts";
import type { SectionOptions } from "../section.ts";
import { summarize } from "../statistics.ts";
import { holdLesson, SUBMISSIONS } from "./lesson.ts";
import { KINDS_OF_REQUEST, type LessonReport } from "./protocol.ts";

type Row = { processes: string; learners: number; report: LessonReport };
const SIZES = [50, 100, 200];
const KINDS_OF_PROCESS = [
  { processes: "single use", settings: { RUNNER_REUSE: "0" } },
  { processes: "reuse", settings: { RUNNER_REUSE: String(keptRunners()) } },
];
/** Until what one class left behind (replaced runners, the database's writing) is done. */
const REST_MS = 5000;

/** Classes of learners without time to think, the load generator on the same cores. */
export async function measureClass({ quick, tell }: SectionOptions): Promise<Measured> {
  const rows: Row[] = [];
  for (const { processes, settings } of KINDS_OF_PROCESS)
    await withProduct(settings, async (bench) => {
      await holdLesson(bench, 4);
      for (const learners of quick ? [5] : SIZES) {
        tell(`${learners} learners, ${processes}`);
        await wait(REST_MS);
        rows.push({ processes, learners, report: await holdLesson(bench, learners) });
      }
    });
  return { tables: [overview(rows), byKind(rows)], goals: rows.flatMap(goalsOf), notes: NOTES };
}

function overview(rows: Row[]): Table {
  return {
    title: `A class: sign in, open, submit ${SUBMISSIONS} times; ms`,
    columns: [
      "",
      "learners",
      "requests",
      "failures",
      "average request",
      "p95 request",
      "submit accepted p95",
      "verdict p50",
      "verdict p95",
      "lesson, s",
    ],
    rows: rows.map(({ processes, learners, report }) => {
      const [all, verdict] = [summarize(allRequests(report)), summarize(report.verdict)];
      const submit = summarize(report.requests.submit ?? []);
      const times = [all.mean, all.p95, submit.p95, verdict.p50, verdict.p95, report.tookMs / 1000];
      return [processes, learners, all.n, report.failures.length, ...times];
    }),
  };
}

function byKind(rows: Row[]): Table {
  return {
    title: "The same by kind of request, ms",
    columns: ["", "learners", "request", "average", "p50", "p95", "p99", "n"],
    rows: rows.flatMap(({ processes, learners, report }) =>
      KINDS_OF_REQUEST.map((kind) => {
        const { mean, p50, p95, p99, n } = summarize(report.requests[kind] ?? []);
        return [processes, learners, kind, mean, p50, p95, p99, n];
      }),
    ),
  };
}

function goalsOf({ processes, learners, report }: Row): Goal[] {
  if (learners !== 200) return [];
  const of = `with ${learners} learners, ${processes}`;
  return [
    atMost(`failures ${of}`, report.failures.length, 0, ""),
    atMost(`average request ${of}`, summarize(allRequests(report)).mean, 800, "ms"),
    atMost(`submit accepted, p95, ${of}`, summarize(report.requests.submit ?? []).p95, 1500, "ms"),
  ];
}

/** A runner for each learner of the largest class, as far as half of the free memory goes. */
function keptRunners(): number {
  const RUNNER_BYTES = 60e6;
  return Math.min(Math.max(...SIZES), Math.floor(os.freemem() / 2 / RUNNER_BYTES));
}

const allRequests = (report: LessonReport): number[] => Object.values(report.requests).flat();

const NOTES = [
  "All learners begin in the same instant and never pause, so at the start every one of them signs in at once, and a password costs argon2id 19 MiB and two passes. Verdicts are rnn-bptt's 12 cases with type check. The wait for a verdict is not a request; it runs from the answer to submit to the verdict in the event stream.",
  "All learners come from one address, with the product's own bounds in force: only failed sign-ins count against an address.",
  "Reuse keeps a runner for each learner (RUNNER_REUSE = the size of the largest class, as far as memory goes), which is worth most when everybody comes again soon, as here.",
  "Not loaded: scripts, styles and fonts, which a browser keeps; and no drafts are saved.",
  "A peer, Artemis, has published an average of 1.13 s, and 2.69 s for a submit, with 200 users on one machine with 4 cores. Product, requests, hardware and load generator all differ, so the figures give an order of magnitude and are not comparable.",
];
