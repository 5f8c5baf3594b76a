import { setTimeout as wait } from "node:timers/promises";
import { holdLesson } from "../class/lesson.ts";
import { KINDS, type Memory, readMemory, total } from "../product/processes.ts";
import { withProduct } from "../product/with-product.ts";
import { atMost, type Goal, type Measured, type Table } from "../results.ts";
import type { SectionOptions } from "../section.ts";

const REST_MS = 20_000;
const SAMPLE_MS = 250;
const GIGABYTE_MB = 1024;

/** What each part holds at rest and at its peak: with one runner in a small class, with two in one of 200. */
export async function measureMemory({ quick, tell }: SectionOptions): Promise<Measured> {
  const small = await measureWith({ runners: 1, learners: quick ? 3 : 20, tell });
  const large = await measureWith({ runners: 2, learners: quick ? 3 : 200, tell });
  const peak = (found: Peaks) => total(found.peak.pssMb);
  const goals: Goal[] = [
    atMost("the whole product with one runner, at rest (PSS)", total(small.rest.pssMb), GIGABYTE_MB, "MB"),
    atMost(
      "the whole product with one runner, at rest after a class (PSS)",
      total(small.after.pssMb),
      GIGABYTE_MB,
      "MB",
    ),
    atMost("the whole product with one runner, at its peak while grading (PSS)", peak(small), GIGABYTE_MB, "MB"),
  ];
  return { tables: [tableOf(small), tableOf(large)], goals, notes: NOTES };
}

type Question = { runners: number; learners: number; tell: SectionOptions["tell"] };
/** `peak` is the moment at which all together held most; `rest` is before anybody came, `after` when all have gone. */
type Peaks = { title: string; rest: Memory; peak: Memory; after: Memory };

async function measureWith({ runners, learners, tell }: Question): Promise<Peaks> {
  return withProduct({ RUNNERS: String(runners) }, async (bench) => {
    tell(`at rest, RUNNERS=${runners}`);
    await wait(REST_MS);
    const rest = readMemory(bench.product.pid);
    tell(`${learners} learners, RUNNERS=${runners}`);
    let peak = rest;
    const sampling = setInterval(() => {
      const now = readMemory(bench.product.pid);
      if (total(now.pssMb) > total(peak.pssMb)) peak = now;
    }, SAMPLE_MS);
    const { failures } = await holdLesson(bench, learners).finally(() => clearInterval(sampling));
    if (failures.length > 0) throw new Error(`${failures.length} failures: ${failures[0]}`);
    tell("at rest again");
    await wait(REST_MS);
    const title = `Memory with RUNNERS=${runners}: at rest, with a class of ${learners}, and at rest again; MB`;
    return { title, rest, peak, after: readMemory(bench.product.pid) };
  });
}

function tableOf({ title, ...moments }: Peaks): Table {
  const { rest, peak, after } = moments;
  const row = (name: string, read: (of: Memory) => number[]) => [name, ...[rest, peak, after].flatMap(read)];
  const rows = [
    ...KINDS.map((kind) => row(kind, (at) => [at.processes[kind], at.pssMb[kind], at.rssMb[kind]])),
    row("together", (at) => [total(at.processes), total(at.pssMb), total(at.rssMb)]),
  ];
  const columns = ["at rest", "at the peak", "at rest again"].flatMap((when) => [`${when}: processes`, "PSS", "RSS"]);
  return { title, columns: ["", ...columns], rows };
}

const NOTES = [
  "From /proc/*/smaps_rollup of the launcher and all below it, four times a second. PSS counts a shared page once over all who share it, so only PSS may be added up; RSS is beside it for comparison with other tools.",
  "The peak is the moment at which the sum was largest, so a part may have held more at another moment. The load generator and the browser are not counted. A finished build is there; building takes more.",
  "“other” is what belongs to none of the parts: esbuild, and the shells around a start.",
];
