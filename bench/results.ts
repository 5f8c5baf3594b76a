import { z } from "zod";

/** A goal of the product and what was measured of it; `measured` is null where it could not be measured. */
const Goal = z.object({ text: z.string(), measured: z.number().nullable(), unit: z.string(), met: z.boolean() });
export type Goal = z.infer<typeof Goal>;

/** Rows as they are printed; numbers keep their unit in the column's name. */
const Table = z.object({
  title: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});
export type Table = z.infer<typeof Table>;

const Machine = z.object({
  cores: z.int(),
  cpu: z.string(),
  memoryGb: z.number(),
  node: z.string(),
  kernel: z.string(),
  /** The load average of the last minute before the section began: what else ran. */
  loadAtStart: z.number(),
});
export type Machine = z.infer<typeof Machine>;

export const SECTIONS = ["engine", "submit", "class", "growth", "memory", "cohort", "regrade"] as const;
export const SectionName = z.enum(SECTIONS);
export type SectionName = z.infer<typeof SectionName>;

export const SectionResult = z.object({
  title: z.string(),
  measuredAt: z.string(),
  commit: z.string(),
  isQuick: z.boolean(),
  machine: Machine,
  tables: z.array(Table),
  goals: z.array(Goal),
  /** What a reader has to know before comparing. */
  notes: z.array(z.string()),
});
export type SectionResult = z.infer<typeof SectionResult>;

/** What one section measured, before it is dated. */
export type Measured = Pick<SectionResult, "tables" | "goals" | "notes">;

export const Results = z.partialRecord(SectionName, SectionResult);
export type Results = z.infer<typeof Results>;

export const atMost = (text: string, measured: number | null, limit: number, unit: string): Goal => ({
  ...{ text, measured, unit },
  met: measured !== null && measured <= limit,
});

export const atLeast = (text: string, measured: number | null, limit: number, unit: string): Goal => ({
  ...{ text, measured, unit },
  met: measured !== null && measured >= limit,
});
