import { type ChangeEvent, useId, useState } from "react";
import { type FieldPath, numberOf } from "#domain/authoring/metadata-text.ts";
import { describedBy, Field } from "../ui/field.tsx";

/** exercise.json, place by place. */
export type MetadataAt = {
  read: (path: FieldPath) => unknown;
  write: (path: FieldPath, value: unknown) => void;
  faults: (path: FieldPath) => string[] | undefined;
};

type FieldOf = { at: MetadataAt; path: FieldPath; label: string; hint?: string };
type Kind = "text" | "number" | "words" | "lines";

const INPUT =
  "block w-full rounded-md border border-border-control bg-surface-raised px-2 py-1 aria-invalid:border-verdict-failed";

/** One value as a line of text: a text, a number, or words with commas between them; or as several lines. */
export function Line({
  at,
  path,
  label,
  hint,
  kind = "text",
  placeholder,
}: FieldOf & { kind?: Kind; placeholder?: string }) {
  const errors = at.faults(path);
  const field = { id: useId(), hint, errors };
  const value = at.read(path);
  // "1." on the way to "1.5" is the number 1, and has to stay as it was typed.
  const [typed, setTyped] = useState("");
  const isAsTyped = JSON.stringify(readTyped(typed, kind)) === JSON.stringify(value);
  const input = {
    ...{ id: field.id, placeholder, className: INPUT },
    value: isAsTyped ? typed : written(value, kind),
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setTyped(target.value);
      at.write(path, readTyped(target.value, kind));
    },
    "aria-describedby": describedBy(field),
    "aria-invalid": errors ? (true as const) : undefined,
  };
  return (
    <Field {...field} label={label}>
      {kind === "lines" ? (
        <textarea rows={3} {...input} />
      ) : (
        <input inputMode={kind === "number" ? "decimal" : undefined} {...input} />
      )}
    </Field>
  );
}

export function Choice({
  at,
  path,
  label,
  hint,
  options,
}: FieldOf & { options: readonly (readonly [string, string])[] }) {
  const errors = at.faults(path);
  const field = { id: useId(), hint, errors };
  const value = String(at.read(path) ?? "");
  const isKnown = options.some(([option]) => option === value);
  return (
    <Field {...field} label={label}>
      <select
        id={field.id}
        value={value}
        aria-describedby={describedBy(field)}
        aria-invalid={errors ? true : undefined}
        onChange={({ target }) => at.write(path, target.value || undefined)}
        className={INPUT}
      >
        {!isKnown && <option value={value}>{value || "–"}</option>}
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** `isUnlessSaid`: holds where nothing is said, so that only its opposite is written. */
export function Flag({ at, path, label, isUnlessSaid = false }: FieldOf & { isUnlessSaid?: boolean }) {
  const value = at.read(path) ?? isUnlessSaid;
  return (
    <label className="flex items-center gap-2 font-medium">
      <input
        type="checkbox"
        checked={value === true}
        onChange={({ target }) => at.write(path, target.checked === isUnlessSaid ? undefined : target.checked)}
      />
      {label}
    </label>
  );
}

function written(value: unknown, kind: Kind): string {
  if (value === undefined || value === null) return "";
  if (kind === "words" && Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function readTyped(typed: string, kind: Kind): unknown {
  if (kind === "number") return numberOf(typed);
  if (kind !== "words") return typed;
  // A comma at the end is the beginning of the next word.
  return typed === "" ? [] : typed.split(",").map((word) => word.trimStart());
}
