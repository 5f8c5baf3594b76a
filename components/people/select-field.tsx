import type { ComponentProps } from "react";
import { Field } from "../ui/field.tsx";

type SelectFieldProps = Omit<ComponentProps<"select">, "id"> & {
  id: string;
  label: string;
  options: readonly { value: string; words: string }[];
};

/** The browser's own list to choose from, with its label. */
export function SelectField({ id, label, options, ...select }: SelectFieldProps) {
  return (
    <Field id={id} label={label}>
      <select
        {...select}
        id={id}
        className="block w-full rounded-md border border-border-control bg-surface-raised px-3 py-1.5"
      >
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}
