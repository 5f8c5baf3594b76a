import type { AssignmentForm } from "./form.ts";

/** By field: "dueAt", "items", or "items.2" for one of them. */
export type Faults = Record<string, string[]>;

type Checking = {
  /** The titles of exercises by their slugs: what there is. */
  titles: ReadonlyMap<string, string>;
  /** Their published versions by their slugs. */
  versions: ReadonlyMap<string, readonly string[]>;
  now: Date;
  /** As it is stored: moments that passed since may stay. */
  before: Pick<AssignmentForm, "dueAt" | "closesAt"> | null;
};

/** What is wrong with an assignment, each fault at its field and in words; nothing when it is as it should be. */
export function assignmentFaults(form: AssignmentForm, checking: Checking): Faults {
  const faults = [...itemFaults(form, checking), ...dateFaults(form), ...pastFaults(form, checking)];
  return Object.fromEntries(
    [...Map.groupBy(faults, ([field]) => field)].map(([field, found]) => [field, found.map(([, words]) => words)]),
  );
}

type Fault = [field: string, words: string];

function itemFaults({ items }: AssignmentForm, { titles, versions }: Checking): Fault[] {
  if (items.length === 0) return [["items", "Add at least one exercise."]];
  const seen = new Set<string>();
  return items.flatMap(({ slugs, choose, pins = {} }, i): Fault[] => {
    const field = `items.${i}`;
    const faults = slugs.flatMap((slug): Fault[] => {
      const title = titles.get(slug);
      if (title === undefined) return [[field, `There is no exercise “${slug}” any more. Remove it.`]];
      if (seen.has(slug))
        return [[field, `“${title}” is in this assignment already. Each exercise can stand in it once.`]];
      seen.add(slug);
      if (Object.hasOwn(pins, slug) && !versions.get(slug)?.includes(pins[slug]!))
        return [[field, `“${title}” has no such version. Choose the version it stays with again.`]];
      return [];
    });
    if (slugs.length === 0) faults.push([field, "This pool is empty. Add exercises to it, or remove it."]);
    else if (choose > slugs.length)
      faults.push([field, `${choose} cannot be chosen of ${slugs.length}. Add exercises, or let fewer count.`]);
    return faults;
  });
}

function dateFaults({ opensAt, dueAt, closesAt, late, hiddenResults, showSolutions }: AssignmentForm): Fault[] {
  const faults: Fault[] = [];
  const isAfter = (one: string | null, other: string | null) => !one || !other || Date.parse(one) > Date.parse(other);
  if (!isAfter(dueAt, opensAt)) faults.push(["dueAt", "This is not after the opening. Choose a later moment."]);
  if (!isAfter(closesAt, opensAt)) faults.push(["closesAt", "This is not after the opening. Choose a later moment."]);
  if (closesAt && dueAt && Date.parse(closesAt) < Date.parse(dueAt))
    faults.push(["closesAt", "This is before the due date. Close it then or later."]);
  if (!dueAt && late.kind !== "hard-close") faults.push(["dueAt", "Work is late from a due date on. Choose one."]);
  if (!dueAt && hiddenResults === "after-due")
    faults.push(["dueAt", "Hidden results are shown after the due date. Choose one."]);
  if (!closesAt && showSolutions)
    faults.push(["closesAt", "Solutions are shown after the close. Choose when it closes."]);
  return faults;
}

function pastFaults(form: AssignmentForm, { now, before }: Checking): Fault[] {
  return (["dueAt", "closesAt"] as const).flatMap((field): Fault[] => {
    const at = form[field];
    const isKept =
      before !== null && at !== null && before[field] !== null && Date.parse(before[field]) === Date.parse(at);
    return at && !isKept && Date.parse(at) <= +now ? [[field, "This moment has passed. Choose a later one."]] : [];
  });
}
