import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { type Child, type ChildEnd, startChild } from "#grader/process/child.ts";
import { BUBBLEWRAP_PLACES, bubblewrapped } from "#grader/process/confine/bubblewrap.ts";
import { type Confinement, lookForLayers, requireAllLayers } from "#grader/process/confine/confinement.ts";
import { givingWay } from "#grader/process/confine/giving-way.ts";
import { type Launch, spawnInGroup } from "#grader/process/confine/launch.ts";
import { type Needs, NO_NEEDS } from "#grader/process/confine/needs.ts";
import { type Architecture, refusedCalls } from "#grader/process/confine/system-calls.ts";

/** All that this machine has, and the same machine without bubblewrap. */
const all = await lookForLayers("auto", BUBBLEWRAP_PLACES);
const without = await lookForLayers("auto", []);
const CONFINEMENTS: [name: string, Confinement][] = [["no bubblewrap", without]];
if (all.bubblewrap) CONFINEMENTS.push(["bubblewrap", all]);

/** On a machine without bubblewrap these tests are skipped, and say in their names why. */
const testEnclosed = test.skipIf(all.bubblewrap === null);
const why = all.bubblewrap ? "" : ` (skipped: ${all.missingLayers.map(({ reason }) => reason)[0]})`;

const SAY = `const say = (message) => {
  const body = Buffer.from(JSON.stringify(message)), head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  require("node:fs").writeSync(1, Buffer.concat([head, body]));
};
const codeOf = (act) => { try { return act() ?? "done"; } catch (error) { return error.code; } };
`;

type Told = { child: Child<unknown>; message: unknown };

/** Runs a program as ours are run, until its first message. */
async function tell(confinement: Confinement, program: string, needs: Needs = NO_NEEDS): Promise<Told> {
  const child = await start(confinement, program, needs);
  const message = await Promise.race([new Promise((resolve) => child.listen(resolve)), child.ended.then(fail)]);
  return { child, message };
}

async function start(confinement: Confinement, program: string, needs: Needs = NO_NEEDS): Promise<Child<unknown>> {
  const options = { parse: (message: unknown) => message, maxFrameBytes: 100_000, needs, confinement };
  const child = await startChild({ ...options, nodeArguments: ["--eval", SAY + program] });
  onTestFinished(child.kill);
  return child;
}

function fail(end: ChildEnd): never {
  throw new Error(`the program ended without a word: ${JSON.stringify(end)}`);
}

async function ask(confinement: Confinement, expression: string, needs: Needs = NO_NEEDS): Promise<unknown> {
  const { child, message } = await tell(confinement, `(async () => say(await (${expression})))()`, needs);
  child.kill();
  await child.ended;
  return message;
}

test("a process that gives way does so from its first moment, as far as it was told", async () => {
  const niceness = "process.getBuiltinModule('node:os').getPriority()";
  const [usual, behind] = await Promise.all([ask(all, niceness), ask(givingWay(all, 7), niceness)]);
  expect(behind).toBe((usual as number) + 7);
});

// Others than root are heard ten times a second in all, so that one of many may be missed.
const hearsOfSessions = existsSync("/proc/self/autogroup") && process.getuid?.() === 0;

test.runIf(hearsOfSessions)("its session gives way as well, where sessions share the processor", async () => {
  const session = "process.getBuiltinModule('node:fs').readFileSync('/proc/self/autogroup', 'utf8')";
  expect(await ask(givingWay(all, 7), session)).toMatch(new RegExp(` nice ${os.getPriority() + 7}\\n$`));
});

test.runIf(hearsOfSessions)(
  "a process that begins a session has all of it give way, and one that is a guest not",
  async () => {
    const file = path.join(import.meta.dirname, "..", "..", "grader", "process", "confine", "session.ts");
    const program = `import { giveWay } from ${JSON.stringify(file)};
    import { readFileSync } from "node:fs"; import os from "node:os";
    giveWay(9);
    console.log(os.getPriority(), / nice (\\d+)/.exec(readFileSync("/proc/self/autogroup", "utf8"))[1]);`;
    const told = (detached: boolean) => {
      // A guest's session is begun by the shell around it.
      const [command, args] = detached ? [process.execPath, []] : ["/bin/sh", ["-c", '"$0" "$@"; :', process.execPath]];
      const child = spawn(command!, [...args!, "--input-type=module", "--eval", program], { detached: true });
      return text(child.stdout);
    };
    expect([await told(true), await told(false)]).toEqual(["9 9\n", "9 0\n"]);
  },
);

test("lookForLayers finds bubblewrap wherever it is installed and works", () => {
  const command = BUBBLEWRAP_PLACES.find((place) => existsSync(place));
  const works =
    command && spawnSync(command, ["--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "true"]).status === 0;
  expect(all.bubblewrap).toBe(works ? command : null);
});

test("lookForLayers names what is in force, from the outside in, and what is missing with its reason", async () => {
  const words = ({ layers }: Confinement) => layers.map((layer) => /^[\w-]+/.exec(layer)![0]);
  expect(words(without)).toEqual(["processes", "no", "limits", "Node", "isolated-vm"]);
  expect(without.missingLayers.map(({ layer }) => layer.split(":")[0])).toEqual(["bubblewrap", "seccomp"]);
  expect(without.missingLayers[0]!.reason).toBe("bubblewrap is not installed");
  const off = await lookForLayers("off", BUBBLEWRAP_PLACES);
  expect(off.missingLayers[0]!.reason).toBe("it is switched off");
  if (all.bubblewrap) expect(words(all)).toEqual(["processes", "no", "limits", "bubblewrap", "seccomp", "isolated-vm"]);
});

test("lookForLayers believes no bubblewrap that leaves the program where it was", async () => {
  const pretender = await lookForLayers("auto", ["/usr/bin/env"]);
  expect(pretender.bubblewrap).toBeNull();
  expect(pretender.missingLayers[0]!.reason).toMatch(/^bubblewrap does not work here: ./);
});

test("requireAllLayers refuses a machine without bubblewrap and says what to install", () => {
  expect(() => requireAllLayers(without)).toThrow(
    /SANDBOX=required.*bubblewrap is not installed.*apt install bubblewrap/,
  );
});

testEnclosed(`requireAllLayers is content with a machine that has everything${why}`, () => {
  expect(requireAllLayers(all)).toBe(all);
});

test.each(CONFINEMENTS)(
  "with %s, a child has no environment of ours and a folder of its own",
  async (name, confinement) => {
    process.env.GRADCHECK_TEST_SECRET = "a secret";
    const facts =
      "[Object.keys(process.env).sort(), process.env.TZ, process.cwd(), require('node:fs').readdirSync('.')]";
    const needs = { ...NO_NEEDS, startsProcesses: true };
    const [names, zone, folder, entries] = (await ask(confinement, facts, needs)) as [
      string[],
      string,
      string,
      string[],
    ];
    delete process.env.GRADCHECK_TEST_SECRET;
    expect(zone).toBe("UTC");
    // Bubblewrap writes down where it has put its program.
    expect(names).toEqual(name === "bubblewrap" ? ["PWD", "TZ"] : ["TZ"]);
    if (name === "bubblewrap") expect(folder).toBe("/");
    else expect([folder, entries]).toEqual([expect.stringContaining("gradcheck-"), []]);
  },
);

test.each(CONFINEMENTS)("with %s, a child reads no file of the machine and writes none", async (_, confinement) => {
  const files = ["/etc/passwd", import.meta.filename];
  const reads = `${JSON.stringify(files)}.map((file) => codeOf(() => require("node:fs").readFileSync(file, "utf8").slice(0, 9)))`;
  const writes = `["file", "/tmp/file"].map((file) => codeOf(() => require("node:fs").writeFileSync(file, "x")))`;
  const [read, written] = (await ask(confinement, `[${reads}, ${writes}]`)) as [string[], string[]];
  expect([read.length, written.length]).toEqual([2, 2]);
  for (const code of read) expect(code).toMatch(/^(ENOENT|ERR_ACCESS_DENIED)$/);
  for (const code of written) expect(code).toMatch(/^(EROFS|ENOENT|ERR_ACCESS_DENIED)$/);
});

test.each(CONFINEMENTS)("with %s, a child that needs no others starts none", async (_, confinement) => {
  const commands = `["/bin/sh", process.execPath].map((file) => codeOf(() => {
    const { error } = require("node:child_process").spawnSync(file, ["--version"]);
    if (error) throw error;
  }))`;
  for (const code of (await ask(confinement, commands)) as string[])
    expect(code).toMatch(/^(EPERM|ERR_ACCESS_DENIED)$/);
});

testEnclosed(`with bubblewrap, a child that starts others finds no shell${why}`, async () => {
  const command = `codeOf(() => { throw require("node:child_process").spawnSync("/bin/sh", ["-c", "true"]).error; })`;
  expect(await ask(all, command, { ...NO_NEEDS, startsProcesses: true })).toBe("ENOENT");
});

testEnclosed(`with bubblewrap, a child reaches no server and cannot be one${why}`, async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  let connections = 0;
  server.on("connection", () => connections++);
  const attempt = (how: string) => `new Promise((resolve) => ${how}.on("error", (e) => resolve(e.code)))`;
  const { port } = server.address() as AddressInfo;
  const net = `require("node:net")`;
  const facts = `Promise.all([${[
    attempt(`${net}.connect(${port}, "127.0.0.1", () => resolve("connected"))`),
    attempt(`${net}.createServer().listen(0, "127.0.0.1", () => resolve("listening"))`),
    attempt(`${net}.createServer().listen("\\0name", () => resolve("listening"))`),
  ].join()}])`;
  expect(await ask(all, facts)).toEqual(["EPERM", "EPERM", "EPERM"]);
  expect(connections).toBe(0);
  server.close();
});

testEnclosed(`with bubblewrap, a child sees itself, the first of its namespace, and nobody else${why}`, async () => {
  const pids = `require("node:fs").readdirSync("/proc").filter((name) => /^\\d+$/.test(name)).map(Number)`;
  const name = `require("node:os").hostname()`;
  const seen = `[${pids}, process.pid, process.getuid(), ${name}, codeOf(() => void process.kill(${process.pid}, 0))]`;
  expect(await ask(all, seen)).toEqual([[1, 2], 2, 65_534, "sandbox", "ESRCH"]);
});

const LINUX = process.platform === "linux";

test.skipIf(!LINUX).each(CONFINEMENTS)("with %s, limits of the system are on a child", async (_, confinement) => {
  const read = `require("node:fs").readFileSync("/proc/self/limits", "utf8")`;
  const needs = { reads: ["/proc/self/limits"], startsProcesses: true, cpuSeconds: 77, openFiles: 99 };
  const limits = (await ask(confinement, read, needs)) as string;
  const limit = (name: string) => new RegExp(`^${name} +(\\w+) +(\\w+)`, "m").exec(limits)?.slice(1);
  expect(limit("Max cpu time")).toEqual(["77", "77"]);
  expect(limit("Max open files")).toEqual(["99", "99"]);
  expect(limit("Max file size")).toEqual(["0", "0"]);
  expect(limit("Max core file size")).toEqual(["0", "0"]);
});

test.each(CONFINEMENTS)("with %s, a loop that nobody watches ends by its limit of CPU time", async (_, confinement) => {
  const child = await start(confinement, "for (;;);", { ...NO_NEEDS, cpuSeconds: 1 });
  expect((await child.ended).signal).toMatch(/^SIG(KILL|XCPU)$/);
});

test.each(CONFINEMENTS)("with %s, it is known by which signal a child ended", async (_, confinement) => {
  const abort = await start(confinement, "process.abort()");
  expect(await abort.ended).toMatchObject({ code: null, signal: "SIGABRT" });
  const exit = await start(confinement, "process.exit(3)");
  expect(await exit.ended).toMatchObject({ code: 3, signal: null });
});

const perl = "/usr/bin/perl";
const testSystemCalls = test.skipIf(all.bubblewrap === null || !existsSync(perl));

testSystemCalls(`with seccomp, the kernel refuses every call of the list${why || " (needs perl)"}`, async () => {
  const refused = [...refusedCalls(process.arch as Architecture, false)];
  const errors = await errorNumbers(
    refused.map(([, number]) => number),
    true,
  );
  expect(errors).toEqual(refused.map(() => os.constants.errno.EPERM));
  // Without the filter these would be done, or fail for a reason of their own.
  const harmless = refused.filter(([name]) => ["socket", "unshare", "memfd_create", "personality"].includes(name));
  const unfiltered = await errorNumbers(
    harmless.map(([, number]) => number),
    false,
  );
  expect(unfiltered).toHaveLength(4);
  expect(unfiltered).not.toContain(os.constants.errno.EPERM);
});

/** Perl makes system calls by number. All arguments are 0. */
async function errorNumbers(calls: number[], filtered: boolean): Promise<number[]> {
  const script = "print join ',', map { syscall($_, 0, 0, 0, 0, 0, 0) < 0 ? $! + 0 : 0 } @ARGV";
  const command: Launch = { command: perl, args: ["-", ...calls.map(String)], filter: null };
  const launch = bubblewrapped(all.bubblewrap!, command, { ...NO_NEEDS, reads: ["/lib", "/lib64", "/usr/lib"] });
  if (!filtered) launch.args.splice(launch.args.indexOf("--seccomp"), 2);
  const child = spawnInGroup(filtered ? launch : { ...launch, filter: null }, os.tmpdir());
  child.stdin!.end(script);
  const [output, complaint] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  expect(complaint).toBe("");
  return output.split(",").map(Number);
}
