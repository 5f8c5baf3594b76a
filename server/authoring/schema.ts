import { z } from "zod";
import { Slug } from "#grader/exercise.ts";
import { storableText } from "../submissions/schema.ts";

/** Kinds of exercise to begin with, by their folders in templates/. */
export const TEMPLATES = ["code", "by-hand", "derivation", "training"] as const;
export type TemplateName = (typeof TEMPLATES)[number];

export const NewExercise = z.object({
  courseId: z.string(),
  slug: Slug,
  from: z.union([z.object({ template: z.enum(TEMPLATES) }), z.object({ slug: Slug })]),
});

/** An exercise of a course. */
export const ExerciseChoice = z.object({ courseId: z.string(), slug: Slug });
export type ExerciseChoice = z.infer<typeof ExerciseChoice>;

const FileText = z.string("A file is text.").transform((text) => storableText(text).replaceAll(/\r\n?/g, "\n"));

/** What a page of the workbench sends to be kept. */
export const DraftChanges = z.object({
  /** The newest one that the page knows. */
  revision: z.int().nonnegative(),
  changes: z.array(z.object({ path: z.string().min(1).max(1000), text: FileText.nullable() })).max(500),
});
export type DraftChanges = z.infer<typeof DraftChanges>;

/** Says that a page is open, at which file, and how far it has followed. */
export const Presence = z.object({ path: z.string().max(200), revision: z.int().nonnegative() });
export type Presence = z.infer<typeof Presence>;

/** Asks for a variant to fill the prompt with: the viewer's own, or another in place of the one that is shown. */
export const NumbersWish = z.object({ insteadOf: z.uuid().nullable() });
export type NumbersWish = z.infer<typeof NumbersWish>;

export const RevisionChoice = ExerciseChoice.extend({ revision: z.int().nonnegative() });

const Revision = z.coerce
  .number()
  .int()
  .nonnegative()
  .max(2 ** 31 - 1)
  .nullable()
  .catch(null);

/** Of the history's address: what cannot be understood is left out. */
export const HistoryQuery = z.object({
  /** What is shown: what became of the files from one revision to another. */
  from: Revision.default(null),
  to: Revision.default(null),
  /** Saves older than this revision. */
  before: Revision.default(null),
});

/** Of the workbench's address: the file to open. */
export const WriteQuery = z.object({ file: z.string().max(200).catch("prompt.md") });
