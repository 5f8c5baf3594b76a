"use client";

import { type ReactNode, useState } from "react";
import type { AssignmentForm } from "#domain/assignment/form.ts";
import { MomentInput } from "../people/moment-input.tsx";
import { SelectField } from "../people/select-field.tsx";
import { TextInput } from "../ui/text-input.tsx";

type Faults = Record<string, string[] | undefined>;
type AssignmentFieldsProps = { form: AssignmentForm; faults: Faults; children: ReactNode };

const LATE = [
  { value: "hard-close", words: "Nothing is taken after the due date" },
  { value: "percent-per-day", words: "Each day late takes a percentage off" },
  { value: "late-days", words: "Learners spend their late days" },
];
const ATTEMPTS = [
  { value: "exercises", words: "As each exercise says" },
  { value: "own", words: "As said here" },
];
const COUNTS = [
  { value: "best", words: "The best attempt counts" },
  { value: "last", words: "The last attempt counts" },
  { value: "first", words: "The first attempt counts" },
];
const HIDDEN = [
  { value: "at-once", words: "At once" },
  { value: "after-due", words: "After the due date" },
  { value: "never", words: "Never" },
];

/** The fields of an assignment; its exercises are the children. */
export function AssignmentFields({ form, faults, children }: AssignmentFieldsProps) {
  return (
    <>
      <TextInput name="title" label="Title" maxLength={120} defaultValue={form.title} errors={faults.title} />
      {children}
      <div className="grid gap-4 sm:grid-cols-3">
        <MomentInput name="opensAt" label="Opens" hint="Empty: at once." at={form.opensAt} errors={faults.opensAt} />
        <MomentInput name="dueAt" label="Due" hint="Empty: not due." at={form.dueAt} errors={faults.dueAt} />
        <MomentInput name="closesAt" label="Closes" hint="Empty: never." at={form.closesAt} errors={faults.closesAt} />
      </div>
      <LateFields late={form.late} faults={faults} />
      <AttemptFields attempts={form.attempts} faults={faults} />
      <SelectField
        id="hidden-results"
        name="hiddenResults"
        label="When learners see what hidden cases found"
        defaultValue={form.hiddenResults}
        options={HIDDEN}
      />
      <label className="flex items-center gap-2">
        <input type="checkbox" name="showSolutions" defaultChecked={form.showSolutions} />
        Show reference solutions after it has closed
      </label>
    </>
  );
}

function LateFields({ late, faults }: { late: AssignmentForm["late"]; faults: Faults }) {
  const [kind, setKind] = useState<string>(late.kind);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        id="late"
        name="late"
        label="Late work"
        value={kind}
        onChange={({ target }) => setKind(target.value)}
        options={LATE}
      />
      {kind === "percent-per-day" && (
        <TextInput
          name="percent"
          label="Percent per day"
          inputMode="decimal"
          defaultValue={late.kind === "percent-per-day" ? late.percent : 10}
          errors={faults.late}
        />
      )}
    </div>
  );
}

function AttemptFields({ attempts, faults }: { attempts: AssignmentForm["attempts"]; faults: Faults }) {
  const [from, setFrom] = useState(attempts ? "own" : "exercises");
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        id="attempts"
        name="attempts"
        label="Attempts"
        value={from}
        onChange={({ target }) => setFrom(target.value)}
        options={ATTEMPTS}
      />
      {from === "own" && (
        <>
          <TextInput
            name="most"
            label="At most"
            hint="Empty: any number."
            inputMode="numeric"
            defaultValue={attempts && attempts.attempts !== "unlimited" ? attempts.attempts : ""}
            errors={faults.attempts}
          />
          <SelectField
            id="counts"
            name="counts"
            label="What counts"
            defaultValue={attempts?.counts ?? "best"}
            options={COUNTS}
          />
          <TextInput
            name="penalty"
            label="Percent off for each failed attempt before"
            inputMode="decimal"
            defaultValue={attempts?.penaltyPercent ?? 0}
          />
        </>
      )}
    </div>
  );
}
