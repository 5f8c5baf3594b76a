import { z } from "zod";
import { DIRECTIONS } from "#domain/regrading/outcome.ts";
import { APPLIED, MAX_ITEMS } from "#domain/regrading/state.ts";
import { Slug } from "#grader/exercise.ts";

const WHICH = ["all", "counting"] as const;
const anyOr = <T extends z.ZodType>(schema: T) => z.union([z.literal("").transform(() => null), schema]).nullable();

/** Which submissions are graded once more, and by what. */
export const RegradeChoice = z.object({
  slug: Slug,
  /** Null: each by the version that it answered. */
  versionId: anyOr(z.uuid()),
  /** What they answered: "others" is any version but the one that they are graded by. */
  answered: z.union([z.enum(["any", "others"]), z.uuid()]),
  assignmentId: anyOr(z.uuid()),
  sectionId: anyOr(z.uuid()),
  /** Addresses of learners, in lines or between commas; all learners where there are none. */
  learners: z.string().max(60_000, "These are too many addresses. Choose a section, or all learners."),
  which: z.enum(WHICH),
});
export type RegradeChoice = z.infer<typeof RegradeChoice>;

/** Of a page's address: what cannot be understood is left out. */
export const RegradeQuery = z.object({
  slug: Slug.nullable().catch(null),
  versionId: RegradeChoice.shape.versionId.catch(null),
  answered: RegradeChoice.shape.answered.catch("any"),
  assignmentId: RegradeChoice.shape.assignmentId.catch(null),
  sectionId: RegradeChoice.shape.sectionId.catch(null),
  learners: RegradeChoice.shape.learners.catch(""),
  which: RegradeChoice.shape.which.catch("all"),
});
export type RegradeQuery = z.infer<typeof RegradeQuery>;

export const NewRegrade = RegradeChoice.extend({ courseId: z.uuid() });
export type NewRegrade = z.infer<typeof NewRegrade>;

export const RegradeAddress = z.object({ courseId: z.uuid(), regradeId: z.uuid() });
export type RegradeAddress = z.infer<typeof RegradeAddress>;

export const RegradeApplication = RegradeAddress.extend({
  which: z.enum(APPLIED, "Choose what is applied."),
  /** Ids of submissions. */
  chosen: z.array(z.uuid()).max(MAX_ITEMS).default([]),
  reason: z
    .string("Enter a reason.")
    .trim()
    .min(1, "Enter a reason: the learners read it.")
    .max(500, "Use at most 500 characters."),
});
export type RegradeApplication = z.infer<typeof RegradeApplication>;

/** What a preview is narrowed to. "told": the score stays, and the verdict or what is told does not. */
export const SHOWN = [...DIRECTIONS, "told", "alarm", "unfit", "failed", "waiting", "overtaken"] as const;
const ORDERS = ["change", "name"] as const;

export const PreviewQuery = z.object({
  shown: z.enum(SHOWN).nullable().catch(null),
  sort: z.enum(ORDERS).catch("change"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** The item whose cases are unfolded. */
  open: z.uuid().nullable().catch(null),
});
export type PreviewQuery = z.infer<typeof PreviewQuery>;

/** Of a page's address: what a regrade does to scores, were all of it applied, or only what raises one. */
export const ScoresQuery = z.object({
  which: z.enum(["all", "raises"]).catch("all"),
  page: PreviewQuery.shape.page,
});
export type ScoresQuery = z.infer<typeof ScoresQuery>;
