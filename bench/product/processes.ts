import { readdirSync, readFileSync } from "node:fs";

export const KINDS = ["launcher", "web", "worker", "checkers", "runners", "Postgres", "other"] as const;
export type Kind = (typeof KINDS)[number];
type Process = { pid: number; parent: number; command: string };

/** Mebibytes, by kind of process. PSS counts a page that several share once altogether; RSS counts it for each. */
export type Memory = { pssMb: Record<Kind, number>; rssMb: Record<Kind, number>; processes: Record<Kind, number> };

/** What the processes below `root` hold, and `root` itself. Linux only. */
export function readMemory(root: number): Memory {
  const memory = { pssMb: zeros(), rssMb: zeros(), processes: zeros() };
  for (const { kind, pid } of family(root)) {
    const { pss, rss } = readSizes(pid);
    memory.pssMb[kind] += pss;
    memory.rssMb[kind] += rss;
    memory.processes[kind] += 1;
  }
  return memory;
}

export const total = (sizes: Record<Kind, number>): number => Object.values(sizes).reduce((sum, size) => sum + size, 0);

/** Processes of a kind, the outermost first. */
export const findProcesses = (root: number, wanted: Kind): number[] =>
  family(root)
    .filter(({ kind }) => kind === wanted)
    .map(({ pid }) => pid);

function family(root: number): { pid: number; kind: Kind }[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)));
  const children = Map.groupBy(all, ({ parent }) => parent);
  const found: { pid: number; kind: Kind }[] = [];
  const visit = (process: Process, inherited: Kind) => {
    const kind = kindOf(process.command) ?? inherited;
    found.push({ pid: process.pid, kind });
    for (const child of children.get(process.pid) ?? []) visit(child, kind === "launcher" ? "other" : kind);
  };
  for (const process of all.filter(({ pid }) => pid === root)) visit(process, "launcher");
  return found;
}

/** What a command line says of itself; a process that says nothing is of its parent's kind. */
function kindOf(command: string): Kind | undefined {
  if (command.includes("scripts/start.ts")) return "launcher";
  if (command.includes("server/main.ts")) return "web";
  if (command.includes("worker/main.ts")) return "worker";
  if (/(^|[/ ])postgres\b/.test(command)) return "Postgres";
  // Isolates are in runners alone, and only they get this flag.
  if (command.includes("--no-turboshaft-loop-unrolling")) return "runners";
  if (/checker|tsgo|typescript/.test(command)) return "checkers";
  return undefined;
}

/** Empty when it has ended meanwhile. */
function readProcess(pid: number): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in brackets and may hold anything; the fields behind it are state and parent.
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return [{ pid, parent, command }];
  } catch {
    return [];
  }
}

function readSizes(pid: number): { pss: number; rss: number } {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1] ?? 0) / 1024;
    return { pss: read("Pss"), rss: read("Rss") };
  } catch {
    return { pss: 0, rss: 0 };
  }
}

function zeros(): Record<Kind, number> {
  return Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
}
