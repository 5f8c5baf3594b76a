import { hypothesisId, readId } from "../hypothesis.ts";
import type { Variant } from "./instrument.ts";

/**
 * The same fault in every place of a file and of all files, where there is more than one: those that say the same, and
 * those of a group. A helper of the learner's own serves the way forward and the way back, which are two files here.
 */
export function together(variants: Variant[]): Variant[] {
  const groups = new Map<string, Variant[]>();
  const put = (name: string, variant: Variant) => groups.set(name, [...(groups.get(name) ?? []), variant]);
  for (const variant of variants) {
    const [file] = variant.keys[0]!.split(":");
    for (const where of ["everywhere", file]) {
      put(`${where} ${variant.id}`, variant);
      for (const group of variant.groups ?? []) put(`${where}, group ${group}`, variant);
    }
  }
  const joined = [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ id: commonId(group), keys: group.flatMap(({ keys }) => keys) }));
  // Those that say the same may also be all that there are of a group.
  return [...new Map(joined.map((variant) => [variant.keys.join(), variant])).values()];
}

const MAX_NAMES = 12;

function commonId([first, ...others]: Variant[]): string {
  const { kind, things } = readId(first!.id);
  if (others.every(({ id }) => id === first!.id)) return first!.id;
  const all = [things[0], ...others.map(({ id }) => readId(id).things[0])];
  const different = [...new Set(all)];
  return hypothesisId(
    kind,
    [...different.slice(0, MAX_NAMES), ...(different.length > MAX_NAMES ? ["…"] : [])].join(", "),
  );
}
