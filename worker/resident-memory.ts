import { closeSync, openSync, readdirSync, readSync } from "node:fs";

/**
 * Resident bytes of this process and of everything below it, by kind. Pages that several share are counted in each. On
 * systems without /proc only this process is known.
 */
export function residentMemory(): Record<string, number> {
  const memory: Record<string, number> = { worker: process.memoryUsage.rss(), checker: 0, runner: 0 };
  for (const pid of listDescendants(process.pid)) {
    const kind = kindOf(readStart(`/proc/${pid}/cmdline`));
    memory[kind] = (memory[kind] ?? 0) + residentBytes(pid);
  }
  return memory;
}

/** A process that has ended meanwhile has no children, no command and no memory. */
function listDescendants(pid: number): number[] {
  const children = listThreads(pid).flatMap((thread) =>
    readStart(`/proc/${pid}/task/${thread}/children`).split(" ").filter(Boolean).map(Number),
  );
  return [...children, ...children.flatMap(listDescendants)];
}

function listThreads(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** The runner's program is handed over as text; the checker is a file, with TypeScript's compiler below it. */
function kindOf(command: string): string {
  if (command.includes("--input-type=module")) return "runner";
  return /checker|typescript/.test(command) ? "checker" : "other";
}

const PAGE_BYTES = 4096;

function residentBytes(pid: number): number {
  return Number(readStart(`/proc/${pid}/statm`).split(" ")[1] ?? 0) * PAGE_BYTES;
}

/** A runner's command line holds its whole program; what tells it apart comes before. */
const start = Buffer.alloc(20_000);

/**
 * What a file of /proc begins with. No disk is asked, so that a thread for it would take longer than the answer, and its
 * buffers, with hundreds of runners kept, more than the gradings.
 */
function readStart(path: string): string {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    return start.toString("latin1", 0, readSync(file, start));
  } catch {
    return "";
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
