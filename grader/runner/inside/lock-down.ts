import type { Intrinsics } from "./intrinsics.ts";
import { setHidden } from "./set-hidden.ts";
import { type Watch, watchIndexes, watchProxies } from "./watch.ts";

/** Math.random draws from here; the outside reseeds it for every call, so that a program behaves the same each time. */
export type RandomState = { word: number };

/**
 * Takes away what a program has no use for and could do harm with: memory outside the heap, a clock, threads,
 * code that runs at some later time.
 */
export function lockDown(I: Intrinsics, random: RandomState): Watch {
  const gone = ["WebAssembly", "SharedArrayBuffer", "Atomics", "Intl", "WeakRef", "FinalizationRegistry", "gc"];
  for (let i = 0; i < gone.length; i++) I.deleteProperty(globalThis, gone[i]!);
  fixBuffers(I);
  fixDate(I);
  fixErrors(I);
  setHidden(I, Math, "random", () => nextRandom(random));
  return { isProxy: watchProxies(I), areIndexesData: watchIndexes(I) };
}

/** xorshift32 (Marsaglia 2003), scaled to [0, 1). The state is never zero. */
export function nextRandom(state: RandomState): number {
  state.word ^= state.word << 13;
  state.word ^= state.word >>> 17;
  state.word ^= state.word << 5;
  return (state.word >>> 0) / 4294967296;
}

/** Resizable and transferred buffers live outside the heap, where no limit counts them. */
export function fixBuffers(I: Intrinsics): void {
  const Real = ArrayBuffer;
  const { prototype } = Real;
  const Fixed = function (this: unknown, length: unknown) {
    if (new.target === undefined) throw new TypeError("Constructor ArrayBuffer requires 'new'");
    return I.construct(Real, [length], new.target);
  };
  const moving = ["resize", "transfer", "transferToFixedLength"];
  for (let i = 0; i < moving.length; i++) I.deleteProperty(prototype, moving[i]!);
  I.defineProperty(Fixed, "prototype", { value: prototype, writable: false });
  I.defineProperty(Fixed, "name", { value: "ArrayBuffer" });
  setHidden(I, Fixed, "isView", Real.isView);
  setHidden(I, prototype, "constructor", Fixed);
  setHidden(I, globalThis, "ArrayBuffer", Fixed);
}

/** The clock stands still at the beginning of 2025, so that no answer depends on when it was computed. */
export function fixDate(I: Intrinsics): void {
  const Real = Date;
  const now = 1735689600000;
  const Fixed = function (this: unknown, ...parts: unknown[]) {
    if (new.target === undefined) return "Wed Jan 01 2025 00:00:00 GMT+0000 (Coordinated Universal Time)";
    return I.construct(Real, parts.length === 0 ? [now] : parts, new.target);
  };
  I.defineProperty(Fixed, "prototype", { value: Real.prototype, writable: false });
  I.defineProperty(Fixed, "name", { value: "Date" });
  setHidden(I, Fixed, "now", () => now);
  setHidden(I, Fixed, "parse", Real.parse);
  setHidden(I, Fixed, "UTC", Real.UTC);
  setHidden(I, Real.prototype, "constructor", Fixed);
  setHidden(I, globalThis, "Date", Fixed);
}

/** A program that formats stacks itself would see, and could hold up, the code around it. */
export function fixErrors(I: Intrinsics): void {
  I.defineProperty(Error, "prepareStackTrace", { value: undefined, writable: false, configurable: false });
  I.defineProperty(Error, "stackTraceLimit", { value: 10, writable: false, configurable: false });
}
