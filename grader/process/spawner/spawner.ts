import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import path from "node:path";
import { killGroup, type Launch } from "../confine/launch.ts";
import { makeChildFolder } from "../folders.ts";
import {
  type Exit,
  GREETING_LENGTH,
  greetingOf,
  type SpawnerMessage,
  type SpawnerRequest,
  STREAMS,
} from "./protocol.ts";

/** A process that somebody else started for this one. Its streams are connected to it directly. */
export type Started = {
  input: Socket;
  output: Socket;
  complaints: Socket;
  ended: Promise<Exit>;
  /** SIGKILL for it and all that it started; of no effect once it has ended. */
  kill(): void;
};

/** It starts processes and does nothing else, so it needs next to nothing. */
const NODE_FLAGS = ["--v8-pool-size=1", "--max-old-space-size=32", "--disable-warning=ExperimentalWarning"];

/** A start takes some milliseconds; whoever is silent for so long will not speak any more. */
const PATIENCE_MS = 30_000;
/** What the address of a socket may have on every system. */
const MAX_SOCKET_BYTES = 100;
const SHORT_FOLDER = "/tmp";

let current: Promise<Spawner> | undefined;

/**
 * Starts a process in a group of its own, by way of the one spawner that this process has, and of the next one when that
 * ends meanwhile. Rejects when the system cannot start it.
 */
export async function startProcess(launch: Launch, folder: string): Promise<Started> {
  const spawner = await currentSpawner();
  try {
    return await spawner.start(launch, folder);
  } catch (error) {
    if (!spawner.hasEnded) throw error;
    return (await currentSpawner()).start(launch, folder);
  }
}

/** Ends the spawner of this process unless something that it started still runs. The next start begins another one. */
export async function endIdleSpawner(): Promise<void> {
  const spawner = await current?.catch(() => undefined);
  await spawner?.endIfIdle();
}

function currentSpawner(): Promise<Spawner> {
  if (current) return current;
  const forget = () => {
    if (current === beginning) current = undefined;
  };
  const beginning = Spawner.begin(forget);
  current = beginning;
  beginning.catch(forget);
  return beginning;
}

type Entry = {
  /** While it runs, as far as is known. */
  pid: number | undefined;
  streams: Map<string, PromiseWithResolvers<Socket>>;
  started: PromiseWithResolvers<void>;
  ended: PromiseWithResolvers<Exit>;
};

class Spawner {
  readonly #process: ChildProcess;
  readonly #entries = new Map<string, Entry>();
  hasEnded = false;

  /** Its sockets are in a folder that only this user may enter. */
  static async begin(onEnd: () => void): Promise<Spawner> {
    const socket = await placeForSocket();
    const server = createServer();
    const leave = async () => {
      server.close();
      await rm(path.dirname(socket), { recursive: true, force: true }).catch(() => {});
    };
    try {
      server.listen(socket).unref();
      await once(server, "listening");
      // A connection that cannot be taken is missed by whoever waits for it.
      server.on("error", () => {});
      return new Spawner(server, socket, () => {
        onEnd();
        void leave();
      });
    } catch (error) {
      await leave();
      throw error;
    }
  }

  constructor(server: Server, socket: string, onEnd: () => void) {
    this.#process = fork(path.join(import.meta.dirname, "main.ts"), [socket], {
      execArgv: NODE_FLAGS,
      env: {} as NodeJS.ProcessEnv,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    // A message that cannot be sent is told of by the end of the process.
    this.#process.on("error", () => {});
    if (this.#process.pid === undefined) throw new Error("the process that starts others cannot be started");
    this.#process.unref();
    this.#process.channel?.unref();
    this.#process.on("message", (message: SpawnerMessage) => this.#hear(message));
    this.#process.once("exit", () => {
      this.hasEnded = true;
      onEnd();
      for (const id of this.#entries.keys()) this.#giveUp(id, "the process that starts others ended");
    });
    server.on("connection", (stream) => this.#welcome(stream));
  }

  async start({ filter, ...launch }: Launch, folder: string): Promise<Started> {
    const id = randomUUID();
    const entry: Entry = {
      pid: undefined,
      streams: new Map(STREAMS.map((_, stream) => [greetingOf(id, stream), Promise.withResolvers()])),
      started: Promise.withResolvers(),
      ended: Promise.withResolvers(),
    };
    const connected = Promise.all([...entry.streams.values()].map(({ promise }) => promise));
    // Processes keep this one alive while they run.
    if (this.#entries.size === 0) this.#process.channel?.ref();
    this.#entries.set(id, entry);
    const encoded = { ...launch, filter: filter?.toString("base64") ?? null };
    this.#ask({ type: "start", id, folder, launch: encoded });
    const patience = setTimeout(() => this.#giveUp(id, "nothing was heard of it"), PATIENCE_MS);
    try {
      const [[input, output, complaints]] = await Promise.all([connected, entry.started.promise]);
      const kill = () => this.#entries.has(id) && this.#ask({ type: "kill", id });
      return { input: input!, output: output!, complaints: complaints!, ended: entry.ended.promise, kill };
    } catch (error) {
      for (const { promise } of entry.streams.values()) promise.then((stream) => stream.destroy()).catch(() => {});
      throw error;
    } finally {
      clearTimeout(patience);
    }
  }

  async endIfIdle(): Promise<void> {
    if (this.#entries.size > 0 || !this.#process.connected) return;
    const ended = once(this.#process, "exit");
    // Without the channel it leaves by itself, which is waited for.
    this.#process.ref();
    this.#process.disconnect();
    await ended;
  }

  /** One that is gone is heard of by its end. */
  #ask(request: SpawnerRequest): void {
    if (this.#process.connected) this.#process.send(request, () => {});
  }

  #hear(message: SpawnerMessage): void {
    const { id } = message;
    const entry = this.#entries.get(id);
    // It was given up, and would run on.
    if (!entry && message.type === "started") killGroup(message);
    if (!entry) return;
    if (message.type === "failed") this.#giveUp(id, message.reason);
    else if (message.type === "started") {
      entry.pid = message.pid;
      entry.started.resolve();
    } else {
      entry.pid = undefined;
      entry.ended.resolve({ code: message.code, signal: message.signal });
      // It may have ended before its streams were looked at.
      const streams = [...entry.streams.values()].map(({ promise }) => promise);
      void Promise.allSettled(streams).then(() => this.#forget(id));
    }
  }

  /** Connections that say nothing known are nobody's of ours. */
  #welcome(stream: Socket): void {
    stream.on("error", () => {});
    const listen = () => {
      const greeting = (stream.read(GREETING_LENGTH) as Buffer | null)?.toString("latin1");
      if (greeting === undefined) return;
      stream.off("readable", listen);
      const waiting = this.#entries.get(greeting.slice(0, -1))?.streams.get(greeting);
      if (waiting) waiting.resolve(stream);
      else stream.destroy();
    };
    stream.on("readable", listen);
  }

  /** It never came to be, or nobody would tell how it goes on. */
  #giveUp(id: string, reason: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    if (entry.pid !== undefined) killGroup({ pid: entry.pid });
    const error = new Error(`a process cannot be started: ${reason}`);
    for (const waiting of [entry.started, ...entry.streams.values()]) waiting.reject(error);
    entry.ended.resolve({ code: null, signal: "SIGKILL" });
    this.#forget(id);
  }

  #forget(id: string): void {
    this.#entries.delete(id);
    if (this.#entries.size === 0) this.#process.channel?.unref();
  }
}

async function placeForSocket(): Promise<string> {
  const usual = path.join(await makeChildFolder(), "streams");
  if (Buffer.byteLength(usual) <= MAX_SOCKET_BYTES) return usual;
  await rm(path.dirname(usual), { recursive: true, force: true });
  return path.join(await makeChildFolder(SHORT_FOLDER), "streams");
}
