"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/action-form.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { overrideAction } from "./actions.ts";

type OverrideFormProps = {
  address: { courseId: string; assignmentId: string; learnerId: string; slug: string };
  parts: { id: string; title: string }[];
  /** The newest override that the page shows, "" for none. */
  known: string;
  isOverridden: boolean;
};

/** Sets what an exercise or a part is worth, or takes that back. */
export function OverrideForm({ address, parts, known, isOverridden }: OverrideFormProps) {
  const router = useRouter();
  return (
    <ActionForm
      key={known}
      action={(fields) => overrideAction({ ...fields, ...address, known })}
      submit="Set the score"
      pending="Setting…"
      onDone={() => router.refresh()}
    >
      {(errors) => (
        <>
          {parts.length > 0 && (
            <label className="block space-y-1">
              <span className="block font-medium">What it is about</span>
              <select
                name="part"
                className="block w-full rounded-md border border-border-control bg-surface-raised px-3 py-1.5"
              >
                <option value="">The whole exercise</option>
                {parts.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          )}
          <TextInput
            name="percent"
            label="Score in percent"
            hint={isOverridden ? "Leave it empty to let the computed score count again." : "Such as 85 or 62.5."}
            inputMode="decimal"
            autoComplete="off"
            errors={errors.percent}
          />
          <TextInput
            name="reason"
            label="Reason"
            hint="The learner reads it, and so does whoever looks at the log."
            maxLength={2000}
            autoComplete="off"
            errors={errors.reason}
          />
        </>
      )}
    </ActionForm>
  );
}
