import { setTimeout as wait } from "node:timers/promises";
import { holdLesson } from "../class/lesson.ts";
import { findProcesses, KINDS, type Memory, readMemory, total } from "../product/processes.ts";
import { type Bench, withProduct } from "../product/with-product.ts";
import { atMost, type Goal, type Measured, type Table } from "../results.ts";
import type { SectionOptions } from "../section.ts";
import { limitMemory, type MemoryLimit } from "./limit.ts";

const REST_MS = 20_000;
const SAMPLE_MS = 250;
const GIGABYTE_MB = 1024;
const PARTS = ["web", "worker", "Postgres"] as const;

/** What each part holds at rest and at its peak: with one runner and a gigabyte in a small class, with two in one of 200. */
export async function measureMemory({ quick, tell }: SectionOptions): Promise<Measured> {
  const limit = limitMemory(GIGABYTE_MB * 2 ** 20);
  if (!limit) tell("nobody's memory can be limited here; this takes root and control groups");
  const small = await measureWith({ runners: 1, learners: quick ? 3 : 20, limit, tell }).finally(() => limit?.remove());
  const large = await measureWith({ runners: 2, learners: quick ? 3 : 200, limit: null, tell });
  const inGigabytes = (when: string, { pssMb }: Memory) =>
    atMost(`the whole product with one runner, ${when} (PSS)`, total(pssMb), GIGABYTE_MB, "MB");
  const goals: Goal[] = [
    inGigabytes("at rest", small.rest),
    inGigabytes("at rest after a class", small.after),
    inGigabytes("at its peak while grading", small.peak),
    ...(limit ? [atMost("processes killed or started again within 1 GB", small.replaced, 0, "")] : []),
  ];
  return { tables: [tableOf(small), tableOf(large)], goals, notes: [limit ? LIMITED : UNLIMITED, ...NOTES] };
}

type Question = { runners: number; learners: number; limit: MemoryLimit | null; tell: SectionOptions["tell"] };
/**
 * `peak` is the moment at which all together held most; `rest` is before anybody came, `after` when all have gone.
 * `replaced`: processes that the system killed, and parts that were started again.
 */
type Peaks = { title: string; rest: Memory; peak: Memory; after: Memory; replaced: number };

async function measureWith({ runners, learners, limit, tell }: Question): Promise<Peaks> {
  const measure = async (bench: Bench): Promise<Peaks> => {
    const { pid } = bench.product;
    const parts = () => PARTS.map((kind) => findProcesses(pid, kind)[0]);
    const limited = limit ? ", 1 GB" : "";
    tell(`at rest, RUNNERS=${runners}${limited}`);
    await wait(REST_MS);
    const [rest, began] = [readMemory(pid), parts()];
    tell(`${learners} learners, RUNNERS=${runners}${limited}`);
    let peak = rest;
    const sampling = setInterval(() => {
      const now = readMemory(pid);
      if (total(now.pssMb) > total(peak.pssMb)) peak = now;
    }, SAMPLE_MS);
    const { failures } = await holdLesson(bench, learners).finally(() => clearInterval(sampling));
    if (failures.length > 0) throw new Error(`${failures.length} failures: ${failures[0]}`);
    tell("at rest again");
    await wait(REST_MS);
    const startedAgain = parts().filter((part, i) => part !== began[i]).length;
    const title = `Memory with RUNNERS=${runners}${limited}: at rest, with a class of ${learners}, and at rest again; MB`;
    return { title, rest, peak, after: readMemory(pid), replaced: startedAgain + (limit?.kills() ?? 0) };
  };
  return withProduct({ RUNNERS: String(runners) }, measure, limit?.file);
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

const LIMITED =
  "With one runner the product is in a control group that gets 1 GB, page cache included, as in a container; with two it has all that the machine has.";
const UNLIMITED =
  "Nobody's memory could be limited on this machine: with one runner as well the product had all that there is, so that its heaps grew as on a large machine.";
const NOTES = [
  "From /proc/*/smaps_rollup of the launcher and all below it, four times a second. PSS counts a shared page once over all who share it, so only PSS may be added up; RSS is beside it for comparison with other tools.",
  "The peak is the moment at which the sum was largest, so a part may have held more at another moment. The load generator and the browser are not counted. A finished build is there; building takes more.",
  "“other” is what belongs to none of the parts: esbuild, and the shells around a start.",
];
