import type { FieldPath } from "#domain/authoring/metadata-text.ts";
import { isRecord } from "#domain/authoring/metadata-text.ts";
import { TOLERANCE_FORMS } from "#domain/authoring/part-forms.ts";
import type { MetadataAt } from "../metadata-at.ts";
import { Faults, Line, Select } from "../metadata-fields.tsx";
import { useForms } from "./use-forms.ts";

type Form = keyof typeof TOLERANCE_FORMS;

/** How far the numbers of a part may be from the right ones. */
export function ToleranceFields({ at, path }: { at: MetadataAt; path: FieldPath }) {
  const place = [...path, "tolerance"];
  const value = at.read(place);
  const form: Form = isRecord(value) && Object.hasOwn(value, "significantDigits") ? "digits" : "distance";
  const change = useForms({ at, path: place, forms: TOLERANCE_FORMS });
  return (
    <fieldset className="min-w-0 space-y-2">
      <legend className="font-medium">Tolerance</legend>
      <Faults errors={at.faults(place)} />
      <Select
        label="How far an answer may be from the right one"
        options={Object.entries(WORDS)}
        value={form}
        onChange={(to) =>
          change({ from: form, to, finish: (tolerance) => ({ ...BEGINNINGS[to as Form], ...tolerance }) })
        }
      />
      {form === "digits" ? (
        // Emptied, it stays in the text, which says by it what the tolerance is.
        <Line
          at={at}
          path={[...place, "significantDigits"]}
          label="Significant digits"
          kind="number"
          isOptional={false}
        />
      ) : (
        <>
          <Line at={at} path={[...place, "absolute"]} label="Absolute" kind="number" />
          <Line at={at} path={[...place, "relative"]} label="Relative" kind="number" />
        </>
      )}
      <Line at={at} path={[...place, "reason"]} label="Why so much" />
    </fieldset>
  );
}

const WORDS: Record<Form, string> = { distance: "By a distance", digits: "In its significant digits" };
const BEGINNINGS: Record<Form, object> = { distance: {}, digits: { significantDigits: "" } };
