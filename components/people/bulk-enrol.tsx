"use client";

import { useState } from "react";
import type { ActionResult } from "#domain/action-result.ts";
import { decodeFile } from "#domain/enrolment/decode-file.ts";
import { KIND_WORDS, type PlannedLine } from "#domain/enrolment/step-words.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { type BulkDone, BulkResult, countWords } from "./bulk-result.tsx";
import { LineTable } from "./line-table.tsx";
import { useAction } from "./use-action.ts";

type Preview = { lines: PlannedLine[]; newSections: string[]; unusedColumns: string[] };
type BulkEnrolProps = {
  preview: (fields: { text: string }) => Promise<ActionResult<Preview>>;
  apply: (fields: { text: string }) => Promise<ActionResult<BulkDone>>;
};

/** Many people at once from a list: first what each line would do, then all of it. */
export function BulkEnrol({ preview, apply }: BulkEnrolProps) {
  const [text, setText] = useState("");
  const [shown, setShown] = useState<Preview | null>(null);
  const [done, setDone] = useState<BulkDone | null>(null);
  const { perform, isPending, problem } = useAction();

  function change(given: string) {
    setText(given);
    setShown(null);
    setDone(null);
  }

  return (
    <div className="space-y-4">
      <PeopleInput text={text} onText={change} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      {!done && (
        <Button
          look={shown ? "quiet" : "primary"}
          pending={isPending && "Reading…"}
          onClick={() => void perform(() => preview({ text }), setShown)}
        >
          Preview
        </Button>
      )}
      {shown && !done && (
        <>
          <PreviewWords {...shown} />
          <LineTable lines={shown.lines} kindWords={KIND_WORDS} />
          {shown.lines.some(({ kind }) => kind !== "bad" && kind !== "nothing") && (
            <Button
              look="primary"
              pending={isPending && "Enrolling…"}
              onClick={() => void perform(() => apply({ text }), setDone)}
            >
              Apply
            </Button>
          )}
        </>
      )}
      {shown && done && <BulkResult preview={shown.lines} done={done} />}
    </div>
  );
}

function PeopleInput({ text, onText }: { text: string; onText: (text: string) => void }) {
  return (
    <>
      <div className="space-y-1">
        <label htmlFor="people-text" className="block font-medium">
          People
        </label>
        <p id="people-text-hint" className="text-sm text-text-muted">
          Paste addresses, one a line, or a table whose first line names its columns: email, and if you like name,
          section and role. Commas, semicolons and tabs all do. Without a role they become learners.
        </p>
        <textarea
          id="people-text"
          aria-describedby="people-text-hint"
          value={text}
          onChange={({ target }) => onText(target.value)}
          rows={6}
          spellCheck={false}
          className="block w-full rounded-md border border-border-control bg-surface-raised px-3 py-1.5 font-mono text-sm"
        />
      </div>
      <label className="block space-y-1">
        <span className="block font-medium">Or a file</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          className="block max-w-full text-sm file:mr-3 file:rounded-md file:border file:border-border-control file:px-3 file:py-1.5 file:font-medium"
          onChange={({ target }) => void readFile(target.files?.[0]).then((read) => read !== null && onText(read))}
        />
      </label>
    </>
  );
}

function PreviewWords({ lines, newSections, unusedColumns }: Preview) {
  return (
    <Notice>
      {countWords(lines, KIND_WORDS)}.{newSections.length > 0 && ` New sections: ${newSections.join(", ")}.`}
      {unusedColumns.length > 0 && ` Columns that are not used: ${unusedColumns.join(", ")}.`} Nothing is changed yet.
    </Notice>
  );
}

async function readFile(file: File | undefined): Promise<string | null> {
  return file ? decodeFile(new Uint8Array(await file.arrayBuffer())) : null;
}
