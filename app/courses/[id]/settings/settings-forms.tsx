"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#components/action-form.tsx";
import { ActionButton } from "#components/people/action-button.tsx";
import { MomentInput } from "#components/people/moment-input.tsx";
import { SelectField } from "#components/people/select-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import {
  archiveCourseAction,
  boundJoinCodeAction,
  copyCourseAction,
  reopenCourseAction,
  rotateJoinCodeAction,
  saveSettingsAction,
  switchOffJoinCodeAction,
} from "./actions.ts";

type InCourse = { courseId: string };

export function SettingsForm({ courseId, ...seen }: InCourse & { title: string; lateDays: number }) {
  const { isSaved, onDone } = useSaved();
  return (
    <ActionForm
      action={(fields) => saveSettingsAction({ courseId, seen, ...fields })}
      submit="Save"
      pending="Saving…"
      onDone={onDone}
    >
      {(errors) => (
        <>
          {isSaved && <Notice kind="success">Saved.</Notice>}
          <TextInput name="title" label="Title" maxLength={120} defaultValue={seen.title} errors={errors.title} />
          <TextInput
            name="lateDays"
            type="number"
            min={0}
            max={365}
            label="Late days"
            hint="So many days late each learner may spend, in all assignments that take late days together."
            defaultValue={seen.lateDays}
            errors={errors.lateDays}
          />
        </>
      )}
    </ActionForm>
  );
}

type Code = { joinCode: string | null; expiresAt: string | null; limit: number | null };

export function JoinCodeForm({ courseId, joinCode, expiresAt, limit }: InCourse & Code) {
  const { isSaved, onDone } = useSaved();
  const seen = { courseId, seen: joinCode };
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-3">
        <ActionButton
          label={joinCode ? "Replace the code" : "Make a code"}
          pending="Making…"
          action={() => rotateJoinCodeAction(seen)}
        />
        {joinCode && (
          <ActionButton label="Switch it off" pending="Switching off…" action={() => switchOffJoinCodeAction(seen)} />
        )}
      </div>
      <ActionForm
        action={({ expiresAt: at, limit: most }) => boundJoinCodeAction({ ...seen, expiresAt: at, limit: most })}
        submit="Save bounds"
        pending="Saving…"
        onDone={onDone}
      >
        {(errors) => (
          <>
            {isSaved && <Notice kind="success">Saved.</Notice>}
            <MomentInput
              name="expiresAt"
              label="Expires"
              hint="In your time zone. Leave it empty for a code that does not expire."
              at={expiresAt}
              errors={errors.expiresAt}
            />
            <TextInput
              name="limit"
              type="number"
              min={1}
              label="Most people"
              hint="So many may join with the present code. Leave it empty for any number."
              defaultValue={limit ?? ""}
              errors={errors.limit}
            />
          </>
        )}
      </ActionForm>
    </div>
  );
}

export function CopyForm({ courseId, title }: InCourse & { title: string }) {
  const router = useRouter();
  return (
    <ActionForm
      action={({ copyTitle, shift, unit }) =>
        copyCourseAction({ courseId, title: copyTitle, shift, unit, timeZone: timeZoneHere() })
      }
      submit="Copy"
      pending="Copying…"
      onDone={({ id }) => router.push(`/courses/${id}`)}
    >
      {(errors) => (
        <>
          <TextInput
            name="copyTitle"
            label="Title of the copy"
            maxLength={120}
            defaultValue={title}
            errors={errors.title}
          />
          <div className="grid grid-cols-2 gap-3">
            <TextInput name="shift" type="number" label="Dates later by" defaultValue={0} errors={errors.shift} />
            <SelectField
              id="copy-unit"
              name="unit"
              label="Unit"
              options={[
                { value: "weeks", words: "weeks" },
                { value: "days", words: "days" },
              ]}
            />
          </div>
        </>
      )}
    </ActionForm>
  );
}

export function ArchiveButton({ courseId, isArchived }: InCourse & { isArchived: boolean }) {
  return isArchived ? (
    <ActionButton label="Open it again" pending="Opening…" action={() => reopenCourseAction({ courseId })} />
  ) : (
    <ActionButton
      look="danger"
      label="Archive the course"
      pending="Archiving…"
      action={() => archiveCourseAction({ courseId })}
    />
  );
}

/** After it was saved the page shows what is so now. */
function useSaved() {
  const router = useRouter();
  const [isSaved, setSaved] = useState(false);
  const onDone = () => {
    setSaved(true);
    router.refresh();
  };
  return { isSaved, onDone };
}

const timeZoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
