"use client";

import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { describedBy, Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { ImportOutcome, type Preview } from "./import-outcome.tsx";

type Outcome = { ok: true; value: Preview } | { ok: false; message: string };

const FIELD = { id: "archive", hint: "At most 5 MB. The file stays on your machine until you press Preview." };

/** An archive, what it would do, and then the doing of just that. The file is sent both times and kept nowhere. */
export function ImportForm({ courseId }: { courseId: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [pending, setPending] = useState<"reading" | "applying" | null>(null);
  const preview = outcome?.ok ? outcome.value : null;
  const mayApply =
    preview && !preview.applied && preview.lines.some(({ effect }) => ["new", "changed"].includes(effect));

  async function send(seen: string) {
    if (!file) {
      setOutcome({ ok: false, message: "Choose an archive first." });
      return;
    }
    setPending(seen ? "applying" : "reading");
    setOutcome(await sendArchive({ courseId, file, seen }));
    setPending(null);
  }

  function preventAndSend(event: FormEvent) {
    event.preventDefault();
    void send("");
  }

  return (
    <form onSubmit={preventAndSend} className="space-y-4" noValidate>
      <Field {...FIELD} label="Archive">
        <input
          id={FIELD.id}
          type="file"
          accept=".zip,.tar.gz,.tgz,application/zip,application/gzip"
          aria-describedby={describedBy(FIELD)}
          onChange={({ target }) => {
            setFile(target.files?.[0] ?? null);
            setOutcome(null);
          }}
          className="block w-full rounded-md border border-border-control bg-surface-raised px-3 py-1.5"
        />
      </Field>
      {outcome && !outcome.ok && <Notice kind="problem">{outcome.message}</Notice>}
      {preview && <ImportOutcome courseId={courseId} preview={preview} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look={mayApply ? "quiet" : "primary"} pending={pending === "reading" && "Reading…"}>
          Preview
        </Button>
        {mayApply && (
          <Button
            look="primary"
            pending={pending === "applying" && "Applying…"}
            onClick={() => void send(preview.seen)}
          >
            Apply
          </Button>
        )}
      </div>
    </form>
  );
}

type Sending = { courseId: string; file: File; seen: string };

async function sendArchive({ courseId, file, seen }: Sending): Promise<Outcome> {
  const query = new URLSearchParams({ name: file.name, seen });
  try {
    const response = await fetch(`/api/courses/${courseId}/exercises/import?${query}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: file,
    });
    const answer = await response.json();
    return response.ok ? { ok: true, value: answer } : { ok: false, message: answer.message };
  } catch {
    return {
      ok: false,
      message: "The archive could not be sent. Nothing was changed; choose the file again, or try later.",
    };
  }
}
