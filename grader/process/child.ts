import { rm } from "node:fs/promises";
import type { Socket } from "node:net";
import os from "node:os";
import { type Confinement, findConfinement } from "./confine/confinement.ts";
import { type Needs, NO_NEEDS } from "./confine/needs.ts";
import { makeChildFolder } from "./folders.ts";
import { encodeFrame, FrameReader } from "./frames.ts";
import { type Started, startProcess } from "./spawner/spawner.ts";

/** How a child went. `broken`: it said something that is no frame, or no known message, and was killed for it. */
export type ChildEnd = {
  code: number | null;
  signal: NodeJS.Signals | null;
  broken: string | null;
  errorOutput: string;
};

/** A process of ours with a folder of its own, no environment, and nothing but frames between us. */
export type Child<Message> = {
  send(message: unknown): void;
  /** Where its messages go; those that came before are kept for the first listener. */
  listen(listener: (message: Message) => void): void;
  kill(): void;
  ended: Promise<ChildEnd>;
};

export type ChildOptions<Message> = {
  /** Flags and program, as Node takes them. */
  nodeArguments: string[];
  parse: (message: unknown) => Message;
  maxFrameBytes: number;
  needs?: Needs;
  /** All that the machine has, unless told otherwise. */
  confinement?: Confinement | undefined;
};

const ERROR_OUTPUT_CHARS = 4000;
const FIRST_SIGNAL_CODE = 128;

/** Rejects when the system cannot start it. */
export async function startChild<Message>(options: ChildOptions<Message>): Promise<Child<Message>> {
  const folder = await makeChildFolder();
  const confinement = options.confinement ?? (await findConfinement("auto"));
  const launch = confinement.launch(options.nodeArguments, options.needs ?? NO_NEEDS);
  const child = await startProcess(launch, folder).catch(async (error) => {
    await removeFolder(folder);
    throw error;
  });
  const end = watch(child, folder);
  const listen = receive(child, options, end);
  const { input } = child;
  return {
    send: (message) => {
      if (!input.writable) return;
      // What is sent in one go, such as all calls of a program, leaves in one write.
      input.cork();
      input.write(encodeFrame(message));
      process.nextTick(() => input.uncork());
    },
    listen,
    kill: child.kill,
    ended: end.promise,
  };
}

type End = { promise: Promise<ChildEnd>; broken: string | null };

function watch({ complaints, output, input, ended }: Started, folder: string): End {
  let errorOutput = "";
  complaints.on("data", (chunk: Buffer) => {
    if (errorOutput.length < ERROR_OUTPUT_CHARS) errorOutput += chunk.toString("utf8").slice(0, ERROR_OUTPUT_CHARS);
  });
  // What the child wrote last is still read.
  const read = [complaints, output].map(untilClosed);
  const end: End = { broken: null, promise: Promise.resolve({} as ChildEnd) };
  end.promise = ended.then(async ({ code, signal }) => {
    input.destroy();
    await Promise.all(read);
    await removeFolder(folder);
    return { ...exitOf(code, signal), broken: end.broken, errorOutput };
  });
  return end;
}

function untilClosed(stream: Socket): Promise<void> {
  return new Promise((resolve) => {
    stream.once("close", () => resolve());
    if (stream.closed) resolve();
  });
}

/** A folder that cannot be removed is the system's to clean up, and no reason to fail. */
function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true }).catch(() => {});
}

function receive<Message>(child: Started, options: ChildOptions<Message>, end: End): Child<Message>["listen"] {
  const reader = new FrameReader(options.maxFrameBytes);
  const early: Message[] = [];
  let listener: ((message: Message) => void) | null = null;
  child.output.on("data", (chunk: Buffer) => {
    if (end.broken) return;
    try {
      for (const raw of reader.push(chunk)) {
        const message = options.parse(raw);
        if (listener) listener(message);
        else early.push(message);
      }
    } catch (error) {
      // What a child says is never trusted: whatever is wrong with it, the child is at fault and ends here.
      end.broken = String(error);
      child.kill();
    }
  });
  return (next) => {
    listener = next;
    for (const message of early.splice(0)) next(message);
  };
}

/** Bubblewrap reports the signal that ended its program as shells do. */
function exitOf(code: number | null, signal: NodeJS.Signals | null): Pick<ChildEnd, "code" | "signal"> {
  if (code === null || code <= FIRST_SIGNAL_CODE) return { code, signal };
  const [name] = Object.entries(os.constants.signals).find(([, number]) => number === code - FIRST_SIGNAL_CODE) ?? [];
  return name ? { code: null, signal: name as NodeJS.Signals } : { code, signal };
}
