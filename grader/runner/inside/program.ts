import { type ConsoleMemory, createConsole } from "./console.ts";
import { describeError } from "./describe-error.ts";
import { type EncodeLimits, encode } from "./encode.ts";
import type { Intrinsics } from "./intrinsics.ts";
import { lockDown, type RandomState } from "./lock-down.ts";
import { listChanged } from "./notes.ts";
import { setHidden } from "./set-hidden.ts";

/**
 * What comes out of the isolate: [what happened, text, stack, numbers], with notes in the place of the stack where there
 * is none. Made of literals, which learner code cannot reach.
 */
export type Outcome =
  | ["value", string, string, Float64Array]
  | ["problem", string, "", Float64Array]
  | ["error", string, string, Float64Array];

export type Settings = { limits: EncodeLimits; consoleLines: number; maxWatchedChars: number };

/** The two functions that the outside holds. Neither throws, whatever the program does. */
export type Inside = {
  load: (code: string, required: string, seed: number) => Outcome;
  /** `watch`: say whether rows of the result are one array, and which arguments the program changed. */
  call: (name: string, args: string, hasSpecialNumbers: boolean, seed: number, watch: boolean) => Outcome;
};

export function enter(I: Intrinsics, settings: Settings, memory: ConsoleMemory): Inside {
  const random: RandomState = { word: 1 };
  const seen = lockDown(I, random);
  const { isProxy } = seen;
  setHidden(I, globalThis, "console", createConsole(I, isProxy, memory, settings.consoleLines));
  const none = new I.Float64Array(0);
  const module: { exports: object } = { exports: {} };

  const guarded = (seed: number, work: () => Outcome): Outcome => {
    random.word = seed | 0 || 1;
    try {
      return work();
    } catch (thrown) {
      try {
        const { text, stack } = describeError(I, isProxy, thrown);
        return ["error", text, stack, none];
      } catch {
        return ["error", "something was thrown that cannot be described", "", none];
      }
    }
  };

  return {
    load: (code, required, seed) =>
      guarded(seed, () => {
        // The body is parsed on its own, so no text can close the function and go on outside.
        const body = new I.Function("module", "exports", `${code}\n//# sourceURL=solution.js`);
        I.apply(body, undefined, [module, module.exports]);
        if (required === "") return ["value", "null", "", none];
        return typeof pick(I, module, required) === "function"
          ? ["value", "null", "", none]
          : ["problem", `"${required}" is exported, but it is not a function`, "", none];
      }),
    call: (name, args, hasSpecialNumbers, seed, watch) =>
      guarded(seed, () => {
        const inputs = readArguments(I, args, hasSpecialNumbers);
        const output = I.apply(pick(I, module, name) as () => unknown, undefined, inputs);
        const { problem, shape, numbers, twins } = encode(I, seen, settings.limits, output);
        if (problem) return ["problem", problem, "", none];
        // The text of the arguments cannot have been changed, so that reading it once more tells what they were.
        const isWatched = watch && args.length <= settings.maxWatchedChars;
        const was = isWatched ? readArguments(I, args, hasSpecialNumbers) : [];
        const changed = listChanged(I, isProxy, was, inputs);
        const notes = watch && (twins || changed) ? `{"sharesRows":[${twins}],"mutates":[${changed}]}` : "";
        return ["value", shape, notes, numbers];
      }),
  };
}

export function readArguments(I: Intrinsics, args: string, hasSpecialNumbers: boolean): unknown[] {
  const inputs = I.parse(args) as unknown[];
  if (hasSpecialNumbers) reviveAll(I, inputs);
  return inputs;
}

/** An export, which the compiler makes a getter, so that an exported variable has its latest value. */
export function pick(I: Intrinsics, module: { exports: object }, name: string): unknown {
  const property = I.getOwnPropertyDescriptor(module.exports, name);
  if (property === undefined) return undefined;
  return I.hasOwn(property, "value") ? property.value : I.apply(property.get!, undefined, []);
}

/** Puts NaN, −0 and infinities, which JSON cannot carry, back in their places (see ../../value.ts). */
export function reviveAll(I: Intrinsics, owner: object): void {
  const keys = I.ownKeys(owner);
  for (let i = 0; i < keys.length; i++) {
    const property = I.getOwnPropertyDescriptor(owner, keys[i]!)!;
    const part = property.value as unknown;
    if (part === null || typeof part !== "object") continue;
    const special = I.getOwnPropertyDescriptor(part, "$number");
    if (special === undefined) reviveAll(I, part);
    else
      I.defineProperty(owner, keys[i]!, {
        value: special.value === "-0" ? -0 : +special.value,
        writable: true,
        enumerable: true,
        configurable: true,
      });
  }
}
