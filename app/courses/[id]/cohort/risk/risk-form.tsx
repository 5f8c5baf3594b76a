"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#components/action-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { RiskRules } from "#domain/cohort/at-risk.ts";
import { changeRiskRulesAction } from "./actions.ts";

/** The rules to change. What was read when the form was opened goes along, so that nobody's change is lost. */
export function RiskForm({ courseId, rules }: { courseId: string; rules: RiskRules }) {
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  const number = (name: keyof RiskRules) => ({
    ...{ name, type: "number", min: 1, defaultValue: rules[name] ?? "" },
  });
  return (
    <ActionForm
      action={(fields) => changeRiskRulesAction({ ...fields, courseId, seen: rules })}
      submit="Save"
      pending="Saving…"
      onDone={() => {
        setSaved(true);
        router.refresh();
      }}
    >
      {(errors) => (
        <>
          {isSaved && <Notice kind="success">Saved. The list follows the new rules.</Notice>}
          <p className="text-sm text-text-muted">Leave a field empty to switch its rule off.</p>
          <TextInput {...number("inactiveDays")} label="Days without any activity" errors={errors.inactiveDays} />
          <TextInput
            {...number("failedInARow")}
            label="Attempts in a row that got no further in one exercise"
            errors={errors.failedInARow}
          />
          <TextInput
            {...number("belowPercent")}
            label="Below so many percent of the points past due"
            errors={errors.belowPercent}
          />
        </>
      )}
    </ActionForm>
  );
}
