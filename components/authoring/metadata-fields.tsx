import { type ChangeEvent, type ReactNode, useId, useState } from "react";
import { type FieldKind, fieldText, typedValue } from "#domain/authoring/field-text.ts";
import type { FieldPath } from "#domain/authoring/metadata-text.ts";
import { describedBy, Field } from "../ui/field.tsx";
import type { MetadataAt } from "./metadata-at.ts";

type FieldOf = { at: MetadataAt; path: FieldPath; label: string; hint?: string | undefined };

export const INPUT =
  "block w-full rounded-md border border-border-control bg-surface-raised px-2 py-1 aria-invalid:border-verdict-failed";

type LineProps = FieldOf & {
  kind?: FieldKind;
  placeholder?: string;
  /** Left out of exercise.json where nothing is typed. */
  isOptional?: boolean;
};

/** One value as a line of text: a text, a number, or words with commas between them; or as several lines. */
export function Line({ at, path, label, hint, kind = "text", placeholder, isOptional = kind === "number" }: LineProps) {
  const errors = faultsOfEntries(at, path);
  const field = { id: useId(), hint, errors };
  const value = at.read(path);
  // "1." on the way to "1.5" is the number 1, and has to stay as it was typed.
  const [typed, setTyped] = useState("");
  const isAsTyped = JSON.stringify(typedValue(typed, kind, isOptional)) === JSON.stringify(value);
  const input = {
    ...{ id: field.id, placeholder, className: INPUT },
    value: isAsTyped ? typed : fieldText(value, kind),
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setTyped(target.value);
      at.write(path, typedValue(target.value, kind, isOptional));
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

type Options = readonly (readonly [string, string])[];
type SelectProps = {
  label: string;
  hint?: string | undefined;
  errors?: string[] | undefined;
  options: Options;
  value: string;
  onChange: (value: string) => void;
};

/** One of several. What is none of them is shown as well, and stays until another is chosen. */
export function Select({ label, hint, errors, options, value, onChange }: SelectProps) {
  const field = { id: useId(), hint, errors };
  const isKnown = options.some(([option]) => option === value);
  return (
    <Field {...field} label={label}>
      <select
        id={field.id}
        value={value}
        aria-describedby={describedBy(field)}
        aria-invalid={errors ? true : undefined}
        onChange={({ target }) => onChange(target.value)}
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

export function Choice({ at, path, ...field }: FieldOf & { options: Options }) {
  return (
    <Select
      {...field}
      errors={at.faults(path)}
      value={fieldText(at.read(path), "text")}
      onChange={(value) => at.write(path, value || undefined)}
    />
  );
}

/** `isUnlessSaid`: holds where nothing is said, so that only its opposite is written. */
export function Flag({ at, path, label, isUnlessSaid = false }: FieldOf & { isUnlessSaid?: boolean }) {
  return (
    <Check
      errors={at.faults(path)}
      isChecked={(at.read(path) ?? isUnlessSaid) === true}
      onChange={(isChecked) => at.write(path, isChecked === isUnlessSaid ? undefined : isChecked)}
    >
      {label}
    </Check>
  );
}

type CheckProps = {
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  errors?: string[] | undefined;
  children: ReactNode;
};

export function Check({ isChecked, onChange, errors, children }: CheckProps) {
  const id = useId();
  return (
    <div className="space-y-1">
      <label className="flex items-center gap-2 font-medium">
        <input
          type="checkbox"
          checked={isChecked}
          aria-describedby={describedBy({ id, errors })}
          aria-invalid={errors ? true : undefined}
          onChange={({ target }) => onChange(target.checked)}
        />
        {children}
      </label>
      <Faults id={`${id}-error`} errors={errors} />
    </div>
  );
}

/** What is wrong with a place that is no single field. */
export function Faults({ id, errors }: { id?: string; errors: string[] | undefined }) {
  if (!errors || errors.length === 0) return null;
  return (
    <p id={id} className="font-medium break-words text-verdict-failed">
      {errors.join(" ")}
    </p>
  );
}

/** What is wrong with a value, and with its entries where it is a list. */
export function faultsOfEntries(at: MetadataAt, path: FieldPath): string[] | undefined {
  const value = at.read(path);
  const entries = Array.isArray(value) ? value.flatMap((_, i) => at.faults([...path, i]) ?? []) : [];
  const faults = [...(at.faults(path) ?? []), ...entries];
  return faults.length > 0 ? [...new Set(faults)] : undefined;
}
