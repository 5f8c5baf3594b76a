import type { ComponentProps, ReactNode } from "react";
import { describedBy, Field } from "./field.tsx";

type TextInputProps = ComponentProps<"input"> & {
  /** Also its id, unless another field of the page has the same name. */
  name: string;
  label: string;
  hint?: ReactNode | undefined;
  errors?: string[] | undefined;
};

/** One line of text with its label, hint and errors. */
export function TextInput({ label, hint, errors, id, ...input }: TextInputProps) {
  const field = { id: id ?? `field-${input.name}`, hint, errors };
  return (
    <Field {...field} label={label}>
      <input
        {...input}
        id={field.id}
        aria-describedby={describedBy(field)}
        aria-invalid={errors?.length ? true : undefined}
        className="block w-full rounded-md border border-border-control bg-surface-raised px-3 py-1.5 aria-invalid:border-verdict-failed"
      />
    </Field>
  );
}
