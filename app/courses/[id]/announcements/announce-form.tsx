"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#components/action-form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { useKept } from "#components/use-kept.ts";
import { announceAction } from "./actions.ts";

/** Kept in the browser as typed until everybody has been told. */
export function AnnounceForm({ courseId, viewerId }: { courseId: string; viewerId: string }) {
  const router = useRouter();
  const key = `gradcheck:unsent:${viewerId}:announcement:${courseId}`;
  const [title, setTitle] = useKept(`${key}:title`);
  const [text, setText] = useKept(`${key}:text`);
  const [isTold, setTold] = useState(false);
  const done = () => {
    setTitle("");
    setText("");
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
              value={title}
              onChange={({ target }) => {
                setTitle(target.value);
                setTold(false);
              }}
              errors={errors.title}
            />
            <TextArea
              name="text"
              label="Text"
              rows={6}
              value={text}
              onChange={({ target }) => {
                setText(target.value);
                setTold(false);
              }}
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
