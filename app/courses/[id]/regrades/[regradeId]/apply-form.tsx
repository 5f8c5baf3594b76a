"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/action-form.tsx";
import { useChosen } from "#components/regrading/chosen.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { amountWords } from "#domain/regrading/words.ts";
import { applyRegradeAction } from "../actions.ts";

type ApplyFormProps = { address: { courseId: string; regradeId: string }; counts: { judged: number; up: number } };

/** Applies all of a preview, only what raises a score, or what was ticked. Asks for the reason that learners read. */
export function ApplyForm({ address, counts: { judged, up } }: ApplyFormProps) {
  const router = useRouter();
  const { ids } = useChosen();
  const ways = [
    { which: "all", words: `All ${amountWords(judged, "submission")}` },
    { which: "raises", words: `Only raises: ${amountWords(up, "submission")} with a higher score than before` },
    { which: "chosen", words: `Only those that are ticked: ${amountWords(ids.size, "submission")}` },
  ];
  return (
    <ActionForm
      action={(fields) => applyRegradeAction({ ...fields, ...address, chosen: [...ids] })}
      submit="Apply"
      pending="Applying…"
      onDone={() => router.refresh()}
    >
      {(errors) => (
        <>
          <fieldset className="space-y-1">
            <legend className="font-medium">What is applied</legend>
            {ways.map(({ which, words }) => (
              <label key={which} className="flex items-start gap-2">
                <input type="radio" name="which" value={which} defaultChecked={which === "all"} className="mt-1.5" />
                {words}
              </label>
            ))}
          </fieldset>
          <TextArea
            name="reason"
            label="Reason"
            hint="The learners read it beside their result, and whoever looks at the log."
            rows={2}
            maxLength={500}
            errors={errors.reason}
          />
        </>
      )}
    </ActionForm>
  );
}
