import { z } from "zod";
import { AttemptPolicy, HIDDEN_RESULTS, LatePolicyChoice } from "../assignment.ts";

/** An instant in ISO form, or null for no bound. */
const Instant = z.iso.datetime({ offset: true, error: "Enter a date and a time." }).nullable();

/** An exercise, or a pool of which `choose` count. */
export const AssignmentItem = z.strictObject({
  slugs: z.array(z.string()).max(100, "A pool holds at most 100 exercises."),
  choose: z.int("Choose a whole number.").min(1, "Choose at least one.").max(100, "Choose at most 100."),
  points: z.number("Enter the points.").min(0, "Points are 0 or more.").max(10_000, "Give at most 10,000 points."),
  /** By exercise, the version that the assignment stays with. An exercise without one follows the newest. */
  pins: z.record(z.string(), z.uuid("Choose a version.")).optional(),
});
export type AssignmentItem = z.infer<typeof AssignmentItem>;

/** All of an assignment that its authors write, as plain text and numbers. */
export const AssignmentForm = z.strictObject({
  title: z.string("Enter a title.").trim().min(1, "Enter a title.").max(120, "Use at most 120 characters."),
  items: z.array(AssignmentItem).max(100, "An assignment holds at most 100 items."),
  opensAt: Instant,
  dueAt: Instant,
  closesAt: Instant,
  late: LatePolicyChoice,
  attempts: AttemptPolicy.nullable(),
  hiddenResults: z.enum(HIDDEN_RESULTS),
  showSolutions: z.boolean(),
});
export type AssignmentForm = z.infer<typeof AssignmentForm>;

/** The names of its fields in words, for what was changed. */
export const FORM_WORDS: Record<keyof AssignmentForm, string> = {
  title: "title",
  items: "exercises",
  opensAt: "opening",
  dueAt: "due date",
  closesAt: "close",
  late: "rule for late work",
  attempts: "attempts",
  hiddenResults: "hidden results",
  showSolutions: "solutions",
};
export type FormField = keyof AssignmentForm;
const FIELDS = Object.keys(FORM_WORDS) as FormField[];

/** The fields in which two differ. */
export function changedFields(one: AssignmentForm, other: AssignmentForm): FormField[] {
  return FIELDS.filter((field) => JSON.stringify(sorted(one[field])) !== JSON.stringify(sorted(other[field])));
}

/** Postgres gives back the fields of JSON in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

export type Merged = { form: AssignmentForm; taken: FormField[]; contested: FormField[] };

/**
 * Mine with theirs, where both began with `base`: what only they changed is taken over, what both changed stays mine and is
 * named as contested.
 */
export function mergeForms(base: AssignmentForm, mine: AssignmentForm, theirs: AssignmentForm): Merged {
  const [byMe, byThem] = [changedFields(base, mine), changedFields(base, theirs)];
  const differing = changedFields(mine, theirs);
  const taken = byThem.filter((field) => !byMe.includes(field));
  const over = Object.fromEntries(taken.map((field) => [field, theirs[field]]));
  const contested = byThem.filter((field) => byMe.includes(field) && differing.includes(field));
  return { form: { ...mine, ...over }, taken, contested };
}
