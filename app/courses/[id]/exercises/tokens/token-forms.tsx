"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "#components/action-form.tsx";
import { ActionButton } from "#components/people/action-button.tsx";
import { SelectField } from "#components/people/select-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { createTokenAction, revokeTokenAction } from "./actions.ts";

const SCOPES = [
  { value: "read-exercises", words: "Read exercises: export and pull" },
  { value: "read-exercises write-exercises", words: "Read and write exercises: pull and push" },
];

/** After it was made the token stands here once; nobody can show it again. */
export function NewTokenForm({ courseId }: { courseId: string }) {
  const router = useRouter();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <div className="space-y-4">
      {secret && (
        <Notice kind="success">
          <p>This is the token. Copy it now: it is not shown again, and nobody can look it up.</p>
          <p>
            <code className="font-mono font-medium break-all select-all">{secret}</code>
          </p>
        </Notice>
      )}
      <ActionForm
        action={(fields) => createTokenAction({ courseId, ...fields })}
        submit="Make a token"
        pending="Making…"
        onDone={(made) => {
          setSecret(made.secret);
          router.refresh();
        }}
      >
        {(errors) => (
          <>
            <TextInput
              name="name"
              label="Name"
              hint="What it is for, such as “laptop” or “nightly export”."
              maxLength={80}
              errors={errors.name}
            />
            <SelectField id="scopes" name="scopes" label="It may" options={SCOPES} />
            <TextInput
              name="days"
              type="number"
              min={1}
              max={365}
              defaultValue={90}
              label="Days until it ends"
              hint="At most 365."
              errors={errors.days}
            />
          </>
        )}
      </ActionForm>
    </div>
  );
}

type RevokeButtonProps = { courseId: string; tokenId: string; name: string };

export function RevokeButton({ courseId, tokenId, name }: RevokeButtonProps) {
  const router = useRouter();
  return (
    <ActionButton
      look="danger"
      size="small"
      label="Revoke"
      about={name}
      pending="Revoking…"
      action={() => revokeTokenAction({ courseId, tokenId })}
      onDone={() => router.refresh()}
    />
  );
}
