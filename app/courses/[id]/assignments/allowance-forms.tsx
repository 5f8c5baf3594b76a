"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#components/action-form.tsx";
import { ActionButton } from "#components/people/action-button.tsx";
import { MomentInput } from "#components/people/moment-input.tsx";
import { SelectField } from "#components/people/select-field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { makeAllowanceAction, withdrawAllowanceAction } from "./actions.ts";

type Named = { id: string; name: string };
type AllowanceFormProps = { courseId: string; assignmentId: string; learners: Named[]; sections: Named[] };

/** Other dates, or no need to do it, for one learner or section. */
export function AllowanceForm({ courseId, assignmentId, learners, sections }: AllowanceFormProps) {
  const router = useRouter();
  const [made, setMade] = useState(0);
  const [kind, setKind] = useState("extension");
  const whom = [
    { value: "", words: "Choose …" },
    ...sections.map(({ id, name }) => ({ value: `section:${id}`, words: `Section ${name}` })),
    ...learners.map(({ id, name }) => ({ value: `learner:${id}`, words: name })),
  ];
  return (
    <details className="rounded-lg border border-border p-4">
      <summary className="cursor-pointer font-medium">Allow something</summary>
      <div className="mt-4 max-w-md">
        <ActionForm
          key={made}
          action={(fields) => makeAllowanceAction({ courseId, assignmentId, ...fields })}
          submit="Allow it"
          pending="Storing…"
          onDone={() => {
            setMade(made + 1);
            router.refresh();
          }}
        >
          {(errors) => (
            <>
              <SelectField id="allowance-whom" name="whom" label="For whom" options={whom} />
              {errors.whom && <p className="text-sm font-medium text-verdict-failed">{errors.whom.join(" ")}</p>}
              <SelectField
                id="allowance-kind"
                name="kind"
                label="What"
                value={kind}
                onChange={({ target }) => setKind(target.value)}
                options={[
                  { value: "extension", words: "Extension: other dates" },
                  { value: "exemption", words: "Exemption: it does not count" },
                ]}
              />
              {kind === "extension" && (
                <>
                  <MomentInput
                    id="allowance-due"
                    name="dueAt"
                    label="Due"
                    hint="Empty: as for all."
                    at={null}
                    errors={errors.dueAt}
                  />
                  <MomentInput
                    id="allowance-closes"
                    name="closesAt"
                    label="Closes"
                    hint="Empty: as for all, or with the later due date."
                    at={null}
                    errors={errors.closesAt}
                  />
                </>
              )}
              <TextInput name="reason" label="Reason" maxLength={500} autoComplete="off" errors={errors.reason} />
            </>
          )}
        </ActionForm>
      </div>
    </details>
  );
}

export function WithdrawButton({
  courseId,
  allowanceId,
  whom,
}: {
  courseId: string;
  allowanceId: string;
  whom: string;
}) {
  const router = useRouter();
  return (
    <ActionButton
      size="small"
      label="Withdraw"
      about={whom}
      pending="Withdrawing…"
      action={() => withdrawAllowanceAction({ courseId, allowanceId })}
      onDone={() => router.refresh()}
    />
  );
}
