import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { type Child, startChild } from "#grader/process/child.ts";
import { BUBBLEWRAP_PLACES } from "#grader/process/confine/bubblewrap.ts";
import { lookForLayers } from "#grader/process/confine/confinement.ts";
import { NO_NEEDS } from "#grader/process/confine/needs.ts";
import { isGone } from "../support/is-gone.ts";

const { bubblewrap, missingLayers } = await lookForLayers("auto", BUBBLEWRAP_PLACES);
const PLACES: [name: string, places: string[]][] = [["no bubblewrap", []]];
if (bubblewrap) PLACES.push(["bubblewrap", [bubblewrap]]);
const testEnclosed = test.skipIf(bubblewrap === null);
const why = bubblewrap ? "" : ` (skipped: ${missingLayers[0]!.reason})`;

/** Only Linux tells who started whom. */
const testEach = test.skipIf(process.platform !== "linux").each(PLACES);

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** A process that starts children as the worker does, and says when it is done with that. */
async function startParent(body: string): Promise<ChildProcess> {
  const parent = spawn(
    process.execPath,
    ["--input-type=module", "--eval", `${body}\nprocess.stdout.write("begun");\nsetInterval(() => {}, 1e6);`],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  started.push(parent);
  await once(parent.stdout!, "data");
  return parent;
}

const grader = (file: string) => JSON.stringify(pathToFileURL(`${import.meta.dirname}/../../grader/${file}`).href);

type Descendant = { pid: number; command: string };

function descendantsOf(root: number): Descendant[] {
  const pids = readdirSync("/proc").map(Number).filter(Boolean);
  const children = pids.filter((pid) => parentOf(pid) === root);
  return children.flatMap((pid) => [{ pid, command: commandOf(pid) }, ...descendantsOf(pid)]);
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1]);
  } catch {
    return null;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

const untilGone = (processes: Descendant[]) =>
  vi.waitFor(() => expect(processes.filter(({ pid }) => !isGone(pid))).toEqual([]), { timeout: 20_000 });

testEach("with %s, checkers, compilers and runners end when the worker is killed", async (_, places) => {
  const parent = await startParent(`
    import { createCheckerPool } from ${grader("checker/checker.ts")};
    import { createRunnerPool } from ${grader("runner/runner.ts")};
    import { lookForLayers } from ${grader("process/confine/confinement.ts")};
    const options = { size: 1, spare: 1, confinement: await lookForLayers("auto", ${JSON.stringify(places)}) };
    await Promise.all([createCheckerPool(options).acquire(), createRunnerPool(options).acquire()]);
  `);
  const below = descendantsOf(parent.pid!);
  const commands = below.map(({ command }) => command).join("\n");
  for (const one of [
    /spawner\/main\.ts/,
    /checker\/main\.ts/,
    /node .*--eval/,
    /esbuild .*--service/,
    /typescript.*--api/,
  ])
    expect(commands).toMatch(one);
  parent.kill("SIGKILL");
  await untilGone(below);
});

testEnclosed(`with bubblewrap, even a loop that hears nothing ends when the worker is killed${why}`, async () => {
  const parent = await startParent(`
    import { startChild } from ${grader("process/child.ts")};
    const child = await startChild({ nodeArguments: ["--eval", "for (;;);"], parse: (m) => m, maxFrameBytes: 100 });
  `);
  const below = await vi.waitFor(() => {
    const found = descendantsOf(parent.pid!);
    expect(found.length).toBeGreaterThanOrEqual(3);
    return found;
  });
  parent.kill("SIGKILL");
  await untilGone(below);
});

const STARTS_ANOTHER = `
  require("node:child_process").spawn(process.execPath, ["--eval", "setInterval(() => {}, 1e6)"], { stdio: "inherit" });
  const body = Buffer.from('"begun"'), head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  require("node:fs").writeSync(1, Buffer.concat([head, body]));
  setInterval(() => {}, 1e6);
`;

async function startFamily(places: string[]): Promise<{ child: Child<unknown>; family: Descendant[] }> {
  const before = new Set(descendantsOf(process.pid).map(({ pid }) => pid));
  const child = await startChild({
    ...{ nodeArguments: ["--eval", STARTS_ANOTHER], parse: (message: unknown) => message, maxFrameBytes: 100 },
    ...{ needs: { ...NO_NEEDS, startsProcesses: true }, confinement: await lookForLayers("auto", places) },
  });
  await new Promise((resolve) => child.listen(resolve));
  const isNew = ({ pid, command }: Descendant) => !before.has(pid) && !command.includes("spawner/main.ts");
  return { child, family: descendantsOf(process.pid).filter(isNew) };
}

testEach("with %s, kill() ends what a child has started as well", async (_, places) => {
  const { child, family } = await startFamily(places);
  expect(family.length).toBeGreaterThanOrEqual(2);
  child.kill();
  expect((await child.ended).signal).toBe("SIGKILL");
  await untilGone(family);
});

testEach("with %s, what a child has started ends with it, also when only the child dies", async (_, places) => {
  const { child, family } = await startFamily(places);
  expect(family.length).toBeGreaterThanOrEqual(2);
  process.kill(family.find(({ command }) => command.includes("begun"))!.pid, "SIGKILL");
  expect((await child.ended).signal).toBe("SIGKILL");
  await untilGone(family);
});
