import type { Verdict } from "./report.ts";

/** What an engine tells whoever keeps count of it. */
export type EngineEvent =
  | { type: "graded"; verdict: Verdict; timings: Record<string, number> }
  /** A process of ours was started and is ready. */
  | { type: "started"; process: ProcessKind; ms: number }
  /** A process had to be ended, or ended by itself, because of what it ran: never the ordinary end of a single-use one. */
  | { type: "killed"; process: ProcessKind; cause: KillCause };

export type ProcessKind = "checker" | "runner";
/** `busy`: the machine gave it no time. `crashed`: it died by itself. `broken`: it said what no process of ours says. */
export type KillCause = "timed-out" | "out-of-memory" | "busy" | "crashed" | "broken" | "silent";
