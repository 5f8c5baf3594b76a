"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#components/action-form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { announceAction } from "./actions.ts";

/** Tells everybody in the course something. */
export function AnnounceForm({ courseId }: { courseId: string }) {
  const router = useRouter();
  const [made, setMade] = useState(0);
  return (
    <ActionForm
      key={made}
      action={(fields) => announceAction({ courseId, ...fields })}
      submit="Announce"
      pending="Announcing…"
      onDone={() => {
        setMade(made + 1);
        router.refresh();
      }}
    >
      {(errors) => (
        <>
          <TextInput name="title" label="Title" maxLength={120} autoComplete="off" errors={errors.title} />
          <TextArea
            name="text"
            label="Text"
            hint="As you type it, with its line breaks."
            rows={5}
            errors={errors.text}
          />
        </>
      )}
    </ActionForm>
  );
}
