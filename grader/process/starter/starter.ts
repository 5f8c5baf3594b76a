import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import path from "node:path";
import { killGroup, type Launch } from "../confine/launch.ts";
import { makeChildFolder } from "../folders.ts";
import {
  type Exit,
  GREETING_LENGTH,
  greetingOf,
  STREAMS,
  type StarterMessage,
  type StarterRequest,
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

let current: Promise<Starter> | undefined;

/**
 * Starts a process in a group of its own, by way of the one starter that this process has. Rejects when the system
 * cannot start it, or when the starter ends meanwhile, which the next call replaces.
 */
export async function startProcess(launch: Launch, folder: string): Promise<Started> {
  current ??= Starter.begin(() => {
    current = undefined;
  });
  return (await current).start(launch, folder);
}

type Entry = {
  pid: number | undefined;
  streams: Map<string, PromiseWithResolvers<Socket>>;
  started: PromiseWithResolvers<void>;
  ended: PromiseWithResolvers<Exit>;
};

class Starter {
  readonly #process: ChildProcess;
  readonly #socket: string;
  readonly #entries = new Map<string, Entry>();

  /** Its sockets are in a folder that only this user may enter. */
  static async begin(onEnd: () => void): Promise<Starter> {
    const socket = path.join(await makeChildFolder(), "streams");
    const server = createServer();
    server.listen(socket).unref();
    await once(server, "listening");
    return new Starter(server, socket, onEnd);
  }

  constructor(server: Server, socket: string, onEnd: () => void) {
    this.#socket = socket;
    this.#process = fork(path.join(import.meta.dirname, "main.ts"), [], {
      execArgv: NODE_FLAGS,
      env: {} as NodeJS.ProcessEnv,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#process.unref();
    this.#process.channel?.unref();
    this.#process.on("message", (message: StarterMessage) => this.#hear(message));
    // A message that cannot be sent is told of by the end of the process.
    this.#process.on("error", () => {});
    this.#process.once("exit", () => {
      onEnd();
      server.close();
      this.#endAll();
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
    // Processes keep this one alive while they run.
    if (this.#entries.size === 0) this.#process.channel?.ref();
    this.#entries.set(id, entry);
    const encoded = { ...launch, filter: filter?.toString("base64") ?? null };
    this.#ask({ type: "start", id, folder, socket: this.#socket, launch: encoded });
    await entry.started.promise;
    const [input, output, complaints] = await Promise.all([...entry.streams.values()].map(({ promise }) => promise));
    const kill = () => this.#entries.has(id) && this.#ask({ type: "kill", id });
    return { input: input!, output: output!, complaints: complaints!, ended: entry.ended.promise, kill };
  }

  #ask(request: StarterRequest): void {
    if (this.#process.connected) this.#process.send(request);
    else this.#endAll();
  }

  #hear(message: StarterMessage): void {
    const entry = this.#entries.get(message.id);
    if (!entry) return;
    if (message.type === "started") {
      entry.pid = message.pid;
      entry.started.resolve();
    } else {
      if (message.type === "failed") entry.started.reject(new Error(`a process cannot be started: ${message.reason}`));
      else entry.ended.resolve({ code: message.code, signal: message.signal });
      this.#forget(message.id);
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

  #forget(id: string): void {
    this.#entries.delete(id);
    if (this.#entries.size === 0) this.#process.channel?.unref();
  }

  /** Nobody would tell how they go on. */
  #endAll(): void {
    for (const [id, { pid, started, ended }] of this.#entries) {
      if (pid !== undefined) killGroup({ pid });
      started.reject(new Error("the process that starts others ended"));
      ended.resolve({ code: null, signal: "SIGKILL" });
      this.#forget(id);
    }
  }
}
