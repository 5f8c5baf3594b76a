import { useId } from "react";
import type { FieldPath } from "#domain/authoring/metadata-text.ts";
import { describedBy } from "../../ui/field.tsx";
import type { MetadataAt } from "../metadata-at.ts";
import { Check, Faults, faultsOfEntries } from "../metadata-fields.tsx";

type EarlierIdsProps = {
  at: MetadataAt;
  path: FieldPath;
  label: string;
  /** What stands before, by id and in words. */
  earlier: readonly (readonly [string, string])[];
};

/** Some of what stands before, by its ids. An id of nothing that stands before is shown as well, to be taken away. */
export function EarlierIds({ at, path, label, earlier }: EarlierIdsProps) {
  const errors = faultsOfEntries(at, path);
  const id = useId();
  const value = at.read(path);
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  const strangers = chosen.filter((one) => typeof one === "string").map((one) => [one, one] as const);
  const offered = new Map([...strangers, ...earlier]);
  const inOrder = [...new Map([...earlier, ...strangers]).keys()];
  if (inOrder.length === 0 && !errors) return null;

  function choose(one: string, isChosen: boolean) {
    const next = isChosen ? [...chosen, one] : chosen.filter((other) => other !== one);
    at.write(path, next.length > 0 ? next : undefined);
  }

  return (
    <fieldset className="min-w-0 space-y-1" aria-describedby={describedBy({ id, errors })}>
      <legend className="font-medium">{label}</legend>
      <Faults id={`${id}-error`} errors={errors} />
      {inOrder.map((one) => (
        <Check key={one} isChecked={chosen.includes(one)} onChange={(isChosen) => choose(one, isChosen)}>
          <span className="min-w-0 font-normal break-words">{offered.get(one)}</span>
        </Check>
      ))}
    </fieldset>
  );
}
