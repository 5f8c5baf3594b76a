import type { AssignmentForm, AssignmentItem } from "./form.ts";

type Pins = NonNullable<AssignmentItem["pins"]>;

/** The item with an exercise of it pinned to a version, or with null following the newest again. */
export function withPin(item: AssignmentItem, slug: string, versionId: string | null): AssignmentItem {
  const { pins = {}, ...rest } = item;
  const { [slug]: _, ...others } = pins;
  return withPins(rest, versionId === null ? others : { ...others, [slug]: versionId });
}

/** The item with other exercises: what is not in it any more is not pinned either. */
export function withSlugs({ pins = {}, ...item }: AssignmentItem, slugs: string[]): AssignmentItem {
  const kept = Object.entries(pins).filter(([slug]) => slugs.includes(slug));
  return withPins({ ...item, slugs }, Object.fromEntries(kept));
}

/** An item without pins has no word of them, so that two that say the same are the same. */
export function withPins(item: Omit<AssignmentItem, "pins">, pins: Pins): AssignmentItem {
  return Object.keys(pins).length === 0 ? item : { ...item, pins };
}

/** Which exercises of an assignment are pinned, and to which version. */
export function pinsOf({ items }: Pick<AssignmentForm, "items">): Map<string, string> {
  return new Map(
    items.flatMap(({ slugs, pins = {} }) => Object.entries(pins).filter(([slug]) => slugs.includes(slug))),
  );
}

export type PinChange = { slug: string; before: string | null; after: string | null };

/** What differs in the pins of the exercises that are in the later one; what went is a change of the items. */
export function changedPins(before: AssignmentForm, after: AssignmentForm): PinChange[] {
  const [old, present] = [pinsOf(before), pinsOf(after)];
  return after.items
    .flatMap(({ slugs }) => slugs)
    .map((slug) => ({ slug, before: old.get(slug) ?? null, after: present.get(slug) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** The form as it is without its pins. */
export function withoutPins<F extends Pick<AssignmentForm, "items">>(form: F): F {
  return { ...form, items: form.items.map(({ pins: _, ...item }) => item) };
}
