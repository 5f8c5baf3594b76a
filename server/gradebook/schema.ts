import { z } from "zod";

export const CELL_STATES = ["missing", "late", "overridden", "excused"] as const;
export type CellState = (typeof CELL_STATES)[number];

const text = z.string().max(200).catch("");

/** What part of a gradebook is asked for, as it stands in an address. What cannot be read is as if it were not there. */
export const GradebookQuery = z.object({
  /** "name", "email", "section", "total", an assignment's id, or "exercise:" and the slug of one of the opened assignment. */
  sort: z
    .union([z.enum(["name", "email", "section", "total"]), z.uuid(), z.string().regex(/^exercise:[a-z0-9-]{1,100}$/)])
    .catch("name"),
  descending: z.stringbool().catch(false),
  /** A part of a name or an address. */
  q: text.default(""),
  section: z.uuid().optional().catch(undefined),
  state: z.enum(CELL_STATES).optional().catch(undefined),
  /** The assignment whose exercises are shown. */
  open: z.uuid().optional().catch(undefined),
  offset: z.coerce.number().int().min(0).max(100_000).catch(0),
});
export type GradebookQuery = z.infer<typeof GradebookQuery>;
export const DEFAULT_QUERY: GradebookQuery = { sort: "name", descending: false, q: "", offset: 0 };

export const CellAddress = z.object({
  courseId: z.uuid(),
  assignmentId: z.uuid(),
  learnerId: z.uuid(),
  slug: z.string(),
});
export type CellAddress = z.infer<typeof CellAddress>;

const PERCENT_ASKED = "Enter a percentage from 0 to 100, such as 85 or 62.5.";

/** A percentage as people type it: "85", "85.5", "85,5", "85 %". Nothing is null. */
const PercentOrNothing = z
  .string(PERCENT_ASKED)
  .trim()
  .regex(/^(\d{1,3}([.,]\d{1,6})?\s*%?)?$/, PERCENT_ASKED)
  .transform((typed) => (typed === "" ? null : Number(typed.replace("%", "").trim().replace(",", "."))))
  .refine((percent) => percent === null || percent <= 100, PERCENT_ASKED);

export const NewOverride = CellAddress.extend({
  /** "" for the whole exercise. */
  part: z.string().max(100).default(""),
  /** "" takes the earlier ones back. */
  percent: PercentOrNothing,
  reason: z.string("Say why.").trim().min(1, "Say why, for the learner and for whoever asks later.").max(2000),
  /** The newest override that the form knew of, "" for none. */
  known: z.string().max(100).default(""),
});
export type NewOverride = z.infer<typeof NewOverride>;

export const ScoreImport = z.object({
  courseId: z.uuid(),
  assignmentId: z.uuid("Choose an assignment."),
  csv: z.string("Paste or choose a file.").min(1, "Paste or choose a file.").max(2_000_000, "Use at most 2 MB."),
  /** What the preview said, so that nothing else is applied than was shown. "" only previews. */
  seen: z.string().max(100).default(""),
});
export type ScoreImport = z.infer<typeof ScoreImport>;
