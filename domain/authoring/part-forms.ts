import { type AnyPart, ChoiceOption, Part, PartTolerance, ProgramPart } from "#grader/by-hand/part.ts";
import { freeName } from "./list-changes.ts";
import { isRecord, type Metadata } from "./metadata-text.ts";

/** The forms that a record may have, each with the names that it knows. */
export type Forms = Readonly<Record<string, readonly string[]>>;

const [distance, digits] = PartTolerance.options;
const [wrong, right] = ChoiceOption.options;
const namesIn = ({ shape }: { shape: object }): string[] => Object.keys(shape);

export const PART_FORMS: Forms = Object.fromEntries(
  [...Part.options, ProgramPart].map((kind) => [kind.shape.kind.value, namesIn(kind)]),
);
export const TOLERANCE_FORMS = { distance: namesIn(distance), digits: namesIn(digits) } satisfies Forms;
export const OPTION_FORMS = { wrong: namesIn(wrong), right: namesIn(right) } satisfies Forms;

type FormChange = {
  forms: Forms;
  from: string;
  to: string;
  /** What the record had in the forms before. */
  remembered: Metadata;
};

/**
 * A record in another of its forms. What both know stays, and so does what no form knows. What only others know is remembered,
 * so that whoever goes through the forms and comes back has lost nothing.
 */
export function inForm(record: Metadata, { forms, from, to, remembered }: FormChange) {
  const isIn = (form: string, name: string) => Object.hasOwn(forms, form) && forms[form]!.includes(name);
  const isKnown = (name: string) => Object.keys(forms).some((form) => isIn(form, name));
  // Elsewhere the list may have been put into another order since: then it is another record's.
  const before = remembered.id === record.id ? remembered : {};
  const all = Object.entries({ ...before, ...record }).filter(
    ([name]) => Object.hasOwn(record, name) || (isKnown(name) && !isIn(from, name)),
  );
  const kept = all.filter(([name]) => isIn(to, name) || !isKnown(name));
  return { record: Object.fromEntries(kept) as Metadata, remembered: Object.fromEntries(all) as Metadata };
}

/** What a part begins with that has become one of this kind. */
export function begun(part: Metadata, kind: AnyPart["kind"]): Metadata {
  const missing = Object.entries(BEGINNINGS[kind]).filter(([name]) => !Object.hasOwn(part, name));
  return { ...part, kind, ...Object.fromEntries(missing) };
}

export function newPart(parts: readonly unknown[]): Metadata {
  return { id: freeName(idsOf(parts), "part"), kind: "number", title: "", prompt: "", ...BEGINNINGS.number };
}

/** A new option, step or step that does not belong, which is told apart from these by its id. */
export function newItem(items: readonly unknown[], word: string, facts: Metadata = {}): Metadata {
  return { id: freeName(idsOf(items), word), text: "", ...facts };
}

export function idsOf(items: readonly unknown[]): unknown[] {
  return items.map((item) => (isRecord(item) ? item.id : undefined));
}

const TOLERANCE = { tolerance: { reason: "" } };
const BEGINNINGS: Record<AnyPart["kind"], Metadata> = {
  number: TOLERANCE,
  vector: TOLERANCE,
  matrix: TOLERANCE,
  expression: { symbols: {} },
  order: {
    steps: [
      { id: "step", text: "" },
      { id: "step2", text: "" },
    ],
  },
  choice: {
    options: [
      { id: "option", text: "", right: true },
      { id: "option2", text: "", explanation: "" },
    ],
  },
  code: {},
};
