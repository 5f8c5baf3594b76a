"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "#components/action-form.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { deletePersonAction } from "./actions.ts";

/** Typing the address says once more who is meant. */
export function DeletePersonForm({ personId, email }: { personId: string; email: string }) {
  const router = useRouter();
  return (
    <div className="max-w-md">
      <ActionForm
        action={(fields) => deletePersonAction({ ...fields, personId })}
        submit="Delete for good"
        pending="Deleting…"
        onDone={() => router.push("/admin/people?deleted=1")}
      >
        {(errors) => (
          <TextInput
            name="email"
            label="Type the person’s address"
            hint={`It is ${email}. This cannot be undone.`}
            autoComplete="off"
            spellCheck={false}
            required
            errors={errors.email}
          />
        )}
      </ActionForm>
    </div>
  );
}
