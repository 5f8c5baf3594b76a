"use client";

import { type ChangeEvent, useState } from "react";
import { changedLines, changedWords, ImportPreview } from "#components/gradebook/import-preview.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { importScoresAction } from "./actions.ts";

type Outcome = Awaited<ReturnType<typeof importScoresAction>>;
type ImportFormProps = { courseId: string; assignments: { id: string; title: string }[] };

const INPUT = "block w-full rounded-md border border-border-control bg-surface-raised px-3 py-1.5";

/** A table, what it would do line by line, and then the doing of just that. */
export function ImportForm({ courseId, assignments }: ImportFormProps) {
  const [assignmentId, setAssignmentId] = useState(assignments[0]?.id ?? "");
  const [csv, setCsv] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  /** The lines that do something else than the last preview told, when that kept it from being applied. */
  const [changed, setChanged] = useState<number[] | null>(null);
  const [isPending, setPending] = useState(false);
  const preview = outcome?.ok ? outcome.value : null;

  async function send(seen: string) {
    setPending(true);
    const answer = await importScoresAction({ courseId, assignmentId, csv, seen }).catch(() => UNREACHABLE);
    setChanged(answer.ok && answer.value.hasChanged ? changedLines(preview?.lines ?? [], answer.value.lines) : null);
    setOutcome(answer);
    setPending(false);
  }

  async function takeFile({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    if (!file) return;
    setCsv(await file.text());
    setOutcome(null);
  }

  return (
    <div className="space-y-4">
      <label className="block space-y-1">
        <span className="block font-medium">Assignment</span>
        <select
          value={assignmentId}
          onChange={(event) => {
            setAssignmentId(event.target.value);
            setOutcome(null);
          }}
          className={INPUT}
        >
          {assignments.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="block space-y-1">
        <span className="block font-medium">A file</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => void takeFile(event)}
          className={INPUT}
        />
      </label>
      <label className="block space-y-1">
        <span className="block font-medium">Or the table itself</span>
        <textarea
          value={csv}
          onChange={(event) => {
            setCsv(event.target.value);
            setOutcome(null);
          }}
          rows={8}
          spellCheck={false}
          placeholder={"email,exercise,percent,reason"}
          className={`${INPUT} font-mono text-sm`}
        />
      </label>
      {outcome && !outcome.ok && <Notice kind="problem">{outcome.message}</Notice>}
      {changed && <Notice kind="problem">{changedWords(changed)}</Notice>}
      {preview && <ImportPreview lines={preview.lines} isApplied={preview.applied} />}
      <div className="flex gap-2">
        <Button
          look={preview && !preview.applied ? "quiet" : "primary"}
          pending={isPending && "Reading…"}
          onClick={() => void send("")}
        >
          Preview
        </Button>
        {preview && !preview.applied && preview.lines.some(({ effect }) => effect === "set") && (
          <Button look="primary" pending={isPending && "Applying…"} onClick={() => void send(preview.seen)}>
            Apply
          </Button>
        )}
      </div>
    </div>
  );
}

const UNREACHABLE: Outcome = { ok: false, message: "The server cannot be reached. Nothing is lost; try again." };
