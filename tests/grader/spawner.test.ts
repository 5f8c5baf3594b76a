import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { expect, test, vi } from "vitest";
import { type Child, startChild } from "#grader/process/child.ts";
import { findConfinement } from "#grader/process/confine/confinement.ts";
import { bareNode } from "#grader/process/confine/launch.ts";
import { makeChildFolder } from "#grader/process/folders.ts";
import { endIdleSpawner, startProcess } from "#grader/process/spawner/spawner.ts";
import { isGone } from "../support/is-gone.ts";

const LISTENS = `
  const say = (text) => {
    const body = Buffer.from(JSON.stringify(text)), head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    require("node:fs").writeSync(1, Buffer.concat([head, body]));
  };
  say([process.ppid, process.pid]);
  process.stdin.on("data", (chunk) => say(chunk.subarray(4).toString()));
  setInterval(() => {}, 1e6);
`;

/** A child that says who started it, and then gives back what it is told. */
async function startListener(): Promise<{ child: Child<unknown>; spawner: number; pid: number }> {
  const confinement = await findConfinement("off");
  const options = { parse: (message: unknown) => message, maxFrameBytes: 1000, confinement };
  const child = await startChild({ ...options, nodeArguments: ["--eval", LISTENS] });
  const [spawner, pid] = (await heard(child)) as [number, number];
  return { child, spawner, pid };
}

const heard = (child: Child<unknown>) => new Promise((resolve) => child.listen(resolve));

async function isAnswered(child: Child<unknown>): Promise<boolean> {
  child.send("still there");
  return (await heard(child)) === '"still there"';
}

/** Where the streams of processes that this one asked for are connected. */
const ownSockets = () =>
  readdirSync(os.tmpdir())
    .filter((name) => name.startsWith(`gradcheck-${process.pid}-`))
    .map((name) => path.join(os.tmpdir(), name, "streams"))
    .filter((file) => existsSync(file));

test("processes have one spawner that is not this process, and it hears of no signal that ends programs", async () => {
  const [first, second] = await Promise.all([startListener(), startListener()]);
  expect(first.spawner).not.toBe(process.pid);
  expect(second.spawner).toBe(first.spawner);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.kill(first.spawner, signal);
  expect(await isAnswered(first.child)).toBe(true);
  const third = await startListener();
  expect(third.spawner).toBe(first.spawner);
  for (const { child } of [first, second, third]) child.kill();
  await third.child.ended;
  expect((await first.child.ended).signal).toBe("SIGKILL");
  expect(await second.child.ended).toMatchObject({ signal: "SIGKILL", broken: null, errorOutput: "" });
});

test("a spawner without work ends when it is told to, one with work does not, and the next start has another", async () => {
  const { child, spawner } = await startListener();
  await endIdleSpawner();
  expect(await isAnswered(child)).toBe(true);
  child.kill();
  await child.ended;
  await endIdleSpawner();
  expect(isGone(spawner)).toBe(true);
  expect(ownSockets()).toEqual([]);
  const next = await startListener();
  expect(next.spawner).not.toBe(spawner);
  next.child.kill();
  await next.child.ended;
});

test("when the spawner is killed, what it started has ended, and the next process has another spawner", async () => {
  const { child, spawner, pid } = await startListener();
  process.kill(spawner, "SIGKILL");
  expect((await child.ended).signal).toBe("SIGKILL");
  await vi.waitFor(() => expect(isGone(pid)).toBe(true));
  const next = await startListener();
  expect(next.spawner).not.toBe(spawner);
  expect(await isAnswered(next.child)).toBe(true);
  next.child.kill();
  await next.child.ended;
});

test("a program that is not there is told of, and the next one starts", async () => {
  const launch = { command: "/nowhere/at-all", args: [], filter: null };
  await expect(startProcess(launch, os.tmpdir())).rejects.toThrow(/cannot be started: .*ENOENT/);
  const { child } = await startListener();
  child.kill();
  await child.ended;
});

/** Keeps this process from hearing anything for a while. */
function holdUp(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

test("a process that has ended before this one looked at its streams is told of like any other", async () => {
  for (let attempt = 0; attempt < 5; attempt++) {
    const starting = startProcess({ command: "/bin/sh", args: ["-c", "echo said; exit 3"], filter: null }, os.tmpdir());
    await new Promise((resolve) => setImmediate(resolve));
    holdUp(150);
    const { output, ended } = await starting;
    expect(await text(output)).toBe("said\n");
    expect(await ended).toEqual({ code: 3, signal: null });
  }
});

test("when the spawner is killed while a process is being started, another one starts it", async () => {
  const { child, spawner } = await startListener();
  const launch = { command: "/bin/sh", args: ["-c", "echo $PPID"], filter: null };
  const starting = startProcess(launch, os.tmpdir());
  await new Promise((resolve) => setImmediate(resolve));
  holdUp(100);
  process.kill(spawner, "SIGKILL");
  holdUp(100);
  const { output, ended } = await starting;
  expect(Number(await text(output))).not.toBe(spawner);
  expect((await ended).code).toBe(0);
  expect((await child.ended).signal).toBe("SIGKILL");
});

test("a start that fails is no reason for the next to fail, and leaves no connection", async () => {
  const { child } = await startListener();
  const pipes = process.getActiveResourcesInfo().filter((one) => one === "PipeWrap").length;
  const tooLong = { command: "/bin/sh", args: ["x".repeat(200_000)], filter: null };
  for (let attempt = 0; attempt < 3; attempt++)
    await expect(startProcess(tooLong, os.tmpdir())).rejects.toThrow(/cannot be started: .*E2BIG/);
  expect(await isAnswered(child)).toBe(true);
  await vi.waitFor(() =>
    expect(process.getActiveResourcesInfo().filter((one) => one === "PipeWrap")).toHaveLength(pipes),
  );
  child.kill();
  await child.ended;
});

test("a connection that says nothing known is hung up on, and nobody's stream is taken by it", async () => {
  const { child } = await startListener();
  const [socket] = ownSockets();
  const stranger = connect(socket!);
  stranger.on("error", () => {});
  stranger.write(`${"0".repeat(36)}1{"forged":true}`);
  await once(stranger, "close");
  expect(await isAnswered(child)).toBe(true);
  child.kill();
  await child.ended;
});

test("what a process writes before it is known of is read, and what it wrote last as well", async () => {
  const folder = await makeChildFolder();
  const program = 'process.stdout.write("a".repeat(300000), () => process.exit(3))';
  const { output, ended } = await startProcess(bareNode(["--eval", program]), folder);
  let length = 0;
  output.on("data", (chunk: Buffer) => {
    length += chunk.length;
  });
  expect(await ended).toMatchObject({ code: 3, signal: null });
  await vi.waitFor(() => expect(length).toBe(300_000));
});

test("the spawner and the folder of its socket go when this process is killed", async () => {
  const file = pathToFileURL(path.join(import.meta.dirname, "../../grader/process/child.ts")).href;
  const body = `import { startChild } from ${JSON.stringify(file)};
    const options = { parse: (message) => message, maxFrameBytes: 1000 };
    await startChild({ ...options, nodeArguments: ["--eval", "setInterval(() => {}, 1e6)"] });
    console.log("begun");`;
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", body], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(parent.stdout!, "data");
  const folders = () => readdirSync(os.tmpdir()).filter((name) => name.startsWith(`gradcheck-${parent.pid}-`));
  const withSocket = () => folders().filter((name) => existsSync(path.join(os.tmpdir(), name, "streams")));
  expect(withSocket()).toHaveLength(1);
  parent.kill("SIGKILL");
  await vi.waitFor(() => expect(withSocket()).toEqual([]));
});
