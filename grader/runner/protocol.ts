import { z } from "zod";
import { ConsoleOutput } from "../report.ts";
import { WireValue } from "../wire.ts";

/** What a program may cost. `rssMb` counts the whole process, which needs about 60 MB before any program. */
export type RunLimits = {
  callMs: number;
  /** CPU for loading and all calls together. */
  jobCpuMs: number;
  heapMb: number;
  rssMb: number;
  maxDepth: number;
  maxNumbers: number;
  maxTextChars: number;
};

/** `renew`: forget the program and be ready for another one of the same owner. */
export type RunnerRequest =
  | { type: "load"; code: string; required: string; limits: RunLimits; seed: number }
  | { type: "renew" }
  | { type: "call"; entry: string; args: string; hasSpecialNumbers: boolean; seed: number; watch: boolean };

/**
 * What was seen of a program beside its value. `sharesRows`: paths in the value of arrays that have one and the same array
 * in two places. `mutates`: positions of arguments that the program changed. It is the program's process that says so,
 * hence the bounds; and a program could tell its inputs by it, hence only for public cases.
 */
export const ProgramNotes = z.strictObject({
  sharesRows: z.array(z.string().max(80)).max(8),
  mutates: z.array(z.int().nonnegative()).max(32),
});
export type ProgramNotes = z.infer<typeof ProgramNotes>;

/** `nearLimit`: more than half of what a call, a job or the memory may cost was used. `cpuMs`: what the call cost. */
const Usage = { console: ConsoleOutput, nearLimit: z.boolean(), cpuMs: z.number().nonnegative() };
const Cause = z.enum(["timed-out", "out-of-memory", "busy"]);

/**
 * What a runner says: it is ready; a program begins; one outcome for each load and call, in order; or, instead of
 * an outcome, that it ends itself and why. `began` tells a death of ours from one that the program brought about.
 */
export const RunnerMessage = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ready") }),
  z.strictObject({ type: z.literal("began") }),
  z.strictObject({ type: z.literal("value"), value: WireValue, notes: ProgramNotes.optional(), ...Usage }),
  z.strictObject({ type: z.literal("problem"), problem: z.string().max(2000), ...Usage }),
  z.strictObject({
    type: z.literal("error"),
    text: z.string().max(2000),
    stack: z.string().max(5000),
    ...Usage,
  }),
  z.strictObject({ type: z.literal("over"), cause: Cause, console: ConsoleOutput }),
]);
export type RunnerMessage = z.infer<typeof RunnerMessage>;
