"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#components/action-form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { announceAction } from "./actions.ts";

const EMPTY = { title: "", text: "" };

/** Kept as typed until everybody has been told. */
export function AnnounceForm({ courseId }: { courseId: string }) {
  const router = useRouter();
  const [typed, setTyped] = useState(EMPTY);
  const [isTold, setTold] = useState(false);
  const type = (change: Partial<typeof EMPTY>) => {
    setTyped({ ...typed, ...change });
    setTold(false);
  };
  const done = () => {
    setTyped(EMPTY);
    setTold(true);
    router.refresh();
  };
  return (
    <div className="space-y-2">
      <ActionForm
        action={(fields) => announceAction({ ...fields, courseId })}
        submit="Announce"
        pending="Announcing…"
        onDone={done}
      >
        {(errors) => (
          <>
            <TextInput
              name="title"
              label="Title"
              maxLength={120}
              value={typed.title}
              onChange={({ target }) => type({ title: target.value })}
              errors={errors.title}
            />
            <TextArea
              name="text"
              label="Text"
              rows={6}
              value={typed.text}
              onChange={({ target }) => type({ text: target.value })}
              errors={errors.text}
            />
          </>
        )}
      </ActionForm>
      <p role="status" className="text-sm text-text-muted">
        {isTold && "Announced."}
      </p>
    </div>
  );
}
