import type { ReactNode } from "react";
import { type AssignmentForm, FORM_WORDS, type FormField } from "#domain/assignment/form.ts";
import { Time } from "../ui/time.tsx";

type TheirChangesProps = { theirs: AssignmentForm; fields: FormField[]; titleOf: (slug: string) => string };

/** What somebody else has stored, field by field, beside what stands in the form. */
export function TheirChanges({ theirs, fields, titleOf }: TheirChangesProps) {
  return (
    <ul className="mt-1 list-disc pl-5">
      {fields.map((field) => (
        <li key={field}>
          Their {FORM_WORDS[field]}: {valueWords(field, theirs, titleOf)}
        </li>
      ))}
    </ul>
  );
}

function valueWords(field: FormField, form: AssignmentForm, titleOf: (slug: string) => string): ReactNode {
  const { attempts, late } = form;
  switch (field) {
    case "title":
      return `“${form.title}”`;
    case "opensAt":
    case "dueAt":
    case "closesAt":
      return form[field] === null ? "none" : <Time at={form[field]} form="full" />;
    case "late":
      return late.kind === "percent-per-day" ? `${late.percent} % off per day` : LATE_WORDS[late.kind];
    case "attempts":
      if (!attempts) return "as each exercise says";
      return `${attempts.attempts}, the ${attempts.counts} counts, ${attempts.penaltyPercent} % off for each failed one`;
    case "hiddenResults":
      return HIDDEN_WORDS[form.hiddenResults];
    case "showSolutions":
      return form.showSolutions ? "shown after the close" : "not shown";
    case "items":
      return form.items.map((item) => itemWords(item, titleOf)).join("; ");
  }
}

const LATE_WORDS = { "hard-close": "nothing is taken after the due date", "late-days": "late days are spent" };
const HIDDEN_WORDS = { "at-once": "at once", "after-due": "after the due date", never: "never" };

function itemWords(
  { slugs, choose, points, pins = {} }: AssignmentForm["items"][number],
  titleOf: (slug: string) => string,
) {
  const titles = slugs
    .map((slug) => `${titleOf(slug)}${Object.hasOwn(pins, slug) ? ", which stays with a version" : ""}`)
    .join(", ");
  const pool = slugs.length > 1 ? `any ${choose} of ${titles}` : titles;
  return `${pool} (${points} ${points === 1 ? "point" : "points"})`;
}
