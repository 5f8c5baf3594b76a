import type { ComponentProps, ReactNode } from "react";
import { useId } from "react";
import { describedBy, Field } from "./field.tsx";

type TextAreaProps = Omit<ComponentProps<"textarea">, "id"> & {
  name: string;
  label: string;
  hint?: ReactNode | undefined;
  errors?: string[] | undefined;
};

/** Several lines of text with their label, hint and errors. A page may have more than one of a name. */
export function TextArea({ label, hint, errors, ...area }: TextAreaProps) {
  const field = { id: useId(), hint, errors };
  return (
    <Field {...field} label={label}>
      <textarea
        {...area}
        id={field.id}
        aria-describedby={describedBy(field)}
        aria-invalid={errors?.length ? true : undefined}
        className="block w-full rounded-md border border-border-control bg-surface-raised px-3 py-1.5 aria-invalid:border-verdict-failed"
      />
    </Field>
  );
}
