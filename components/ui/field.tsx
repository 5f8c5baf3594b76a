import type { ReactNode } from "react";

type FieldProps = {
  id: string;
  label: string;
  hint?: ReactNode | undefined;
  errors?: string[] | undefined;
  children: ReactNode;
};

/** A label over its input, what to know before, and what is wrong after. The input takes `describedBy(props)`. */
export function Field({ id, label, hint, errors, children }: FieldProps) {
  return (
    <div className="space-y-1">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-text-muted">
          {hint}
        </p>
      )}
      {errors && errors.length > 0 && (
        <p id={`${id}-error`} className="text-sm font-medium text-verdict-failed">
          {errors.join(" ")}
        </p>
      )}
      {children}
    </div>
  );
}

/** The value of `aria-describedby` for a field with these parts. */
export function describedBy({ id, hint, errors }: Pick<FieldProps, "id" | "hint" | "errors">): string | undefined {
  const ids = [hint && `${id}-hint`, errors?.length && `${id}-error`].filter(Boolean);
  return ids.join(" ") || undefined;
}
