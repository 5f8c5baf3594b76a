import { readdir, readFile } from "node:fs/promises";

/**
 * Resident bytes of this process and of everything below it, by kind. Pages that several share are counted in each. On
 * systems without /proc only this process is known.
 */
export async function residentMemory(): Promise<Record<string, number>> {
  const memory: Record<string, number> = { worker: process.memoryUsage.rss(), checker: 0, runner: 0 };
  for (const pid of await listDescendants(process.pid)) {
    const [command, bytes] = await Promise.all([readCommand(pid), readResidentBytes(pid)]);
    const kind = kindOf(command);
    memory[kind] = (memory[kind] ?? 0) + bytes;
  }
  return memory;
}

/** A process that has ended meanwhile has no children, no command and no memory. */
async function listDescendants(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, "utf8").catch(() => "")),
  );
  const children = lists.flatMap((list) => list.split(" ").filter(Boolean).map(Number));
  const below = await Promise.all(children.map(listDescendants));
  return [...children, ...below.flat()];
}

/** The runner's program is handed over as text; the checker is a file, with TypeScript's compiler below it. */
function kindOf(command: string): string {
  if (command.includes("--input-type=module")) return "runner";
  return /checker|typescript/.test(command) ? "checker" : "other";
}

async function readCommand(pid: number): Promise<string> {
  // A runner's command line holds its whole program; what tells it apart comes before.
  return (await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).slice(0, 20_000);
}

const PAGE_BYTES = 4096;

async function readResidentBytes(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "0 0");
  return Number(statm.split(" ")[1]) * PAGE_BYTES;
}
