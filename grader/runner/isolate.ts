import ivm from "isolated-vm";
import { type ConsoleBuffer, MAX_CONSOLE_LINES } from "./console-memory.ts";
import { MAX_WATCHED_CHARS } from "./inside/notes.ts";
import type { Outcome } from "./inside/program.ts";
import { PRELUDE } from "./prelude.ts";
import type { RunLimits, RunnerRequest } from "./protocol.ts";

/** `ended`: the isolate is gone, which isolated-vm does when the heap limit is met. `rejected`: see below. */
export type Result = Outcome | ["ended"] | ["rejected"];

/** The wall-clock limit of isolated-vm itself, behind the guard's; it never decides, so it is far away. */
const BACKSTOP = 12;

/** One isolate with the prelude in it. Nothing of ours is reachable from inside: no reference, no callback, no object. */
export class Sandbox {
  readonly isolate: ivm.Isolate;
  readonly #functions: { load: ivm.Reference; call: ivm.Reference };
  readonly #timeoutMs: number;

  constructor(limits: RunLimits, console: ConsoleBuffer, onCatastrophe: () => void) {
    this.isolate = new ivm.Isolate({ memoryLimit: limits.heapMb, onCatastrophicError: onCatastrophe });
    this.#timeoutMs = BACKSTOP * limits.callMs;
    const context = this.isolate.createContextSync();
    const enter = context.evalSync(PRELUDE, { reference: true });
    const settings = {
      limits: { ...limits, maxNodes: 2 * limits.maxNumbers },
      consoleLines: MAX_CONSOLE_LINES,
      maxWatchedChars: MAX_WATCHED_CHARS,
    };
    const shared = [console.header, console.text].map((memory) => new ivm.ExternalCopy(memory).copyInto());
    const inside = enter.applySync(undefined, [new ivm.ExternalCopy(settings).copyInto(), ...shared], {
      result: { reference: true },
    }) as ivm.Reference;
    this.#functions = {
      load: inside.getSync("load", { reference: true }),
      call: inside.getSync("call", { reference: true }),
    };
  }

  load(code: string, required: string, seed: number): Promise<Result> {
    return this.#apply("load", [code, required, seed]);
  }

  call(request: RunnerRequest & { type: "call" }): Promise<Result> {
    const { entry, args, hasSpecialNumbers, seed, watch } = request;
    return this.#apply("call", [entry, args, hasSpecialNumbers, seed, watch]);
  }

  async #apply(name: "load" | "call", args: (string | number | boolean)[]): Promise<Result> {
    try {
      const options = { timeout: this.#timeoutMs, result: { copy: true } } as const;
      return (await this.#functions[name].apply(undefined, args, options)) as Outcome;
    } catch {
      // The functions inside never throw. What arrives here is the end of the isolate, or a promise that the program
      // rejected and left alone, which isolated-vm throws after the call. The error itself may be forged: not looked at.
      return this.isolate.isDisposed ? ["ended"] : ["rejected"];
    }
  }
}
