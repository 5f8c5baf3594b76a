"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { ActionResult } from "#domain/action-result.ts";
import { MAX_COMMENT_LENGTH } from "#domain/comments.ts";
import { ActionForm } from "../action-form.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { useKept } from "../use-kept.ts";
import { keptKey } from "./kept-key.ts";
import { usePickedLine } from "./line-picker.tsx";

export type WriteAction = (fields: Record<string, string>) => Promise<ActionResult<{ id: string }>>;

type FormProps = {
  write: WriteAction;
  fixed: Record<string, string>;
  /** Where the browser keeps what is not sent yet. */
  kept: string;
  submit: string;
  label: string;
  children?: FormFields;
};
type FormFields = (errors: Record<string, string[]>) => ReactNode;

/** A text with what it is about. Kept in the browser as typed until the server has it; then the page shows it. */
function WriteForm({ write, fixed, kept, submit, label, children }: FormProps) {
  const router = useRouter();
  const [text, setText] = useKept(kept);
  const [isSent, setSent] = useState(false);
  const [, pick] = usePickedLine();
  const done = () => {
    setText("");
    pick("");
    setSent(true);
    router.refresh();
  };
  return (
    <div className="space-y-2">
      <ActionForm action={(fields) => write({ ...fields, ...fixed })} submit={submit} pending="Sending…" onDone={done}>
        {(errors) => (
          <>
            {children?.(errors)}
            <TextArea
              name="text"
              label={label}
              rows={4}
              maxLength={MAX_COMMENT_LENGTH}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setSent(false);
              }}
              errors={errors.text}
            />
          </>
        )}
      </ActionForm>
      <p role="status" className="text-sm text-text-muted">
        {isSent && "Sent."}
      </p>
    </div>
  );
}

type AnswerFormProps = { viewerId: string; submissionId: string; answersId: string; write: WriteAction };

export function AnswerForm({ viewerId, submissionId, answersId, write }: AnswerFormProps) {
  const fixed = { kind: "answer", submissionId, answersId };
  const kept = keptKey({ viewerId, submissionId, what: `answer:${answersId}` });
  return <WriteForm {...{ write, fixed, kept }} submit="Send the answer" label="Your answer" />;
}

type AboutProps = { viewerId: string; submissionId: string; lines: string[] | null; write: WriteAction };

/** For those who teach the author: about all of it, or about a line. */
export function CommentForm({ viewerId, submissionId, lines, write }: AboutProps) {
  const kept = keptKey({ viewerId, submissionId, what: "comment" });
  return (
    <WriteForm {...{ write, kept }} fixed={{ kind: "comment", submissionId }} submit="Comment" label="Your comment">
      {(errors) => lines && <LineInput lines={lines} errors={errors.line} />}
    </WriteForm>
  );
}

/** For the author: a question to those who teach them, or a request to look at the grade again. */
export function AskForm({ viewerId, submissionId, lines, write }: AboutProps) {
  const [asked, setAsked] = useKept(keptKey({ viewerId, submissionId, what: "asked" }));
  const kind = asked === "regrade-request" ? asked : "question";
  const kept = keptKey({ viewerId, submissionId, what: "question" });
  return (
    <WriteForm {...{ write, kept }} fixed={{ kind, submissionId }} submit="Send" label="What do you want to say?">
      {(errors) => (
        <>
          <fieldset className="space-y-1">
            <legend className="font-medium">What is it?</legend>
            {(["question", "regrade-request"] as const).map((one) => (
              <label key={one} className="flex items-center gap-2">
                <input
                  type="radio"
                  name="asked"
                  checked={kind === one}
                  onChange={() => setAsked(one === "question" ? "" : one)}
                />
                {one === "question" ? "A question" : "A request to look at the grade again"}
              </label>
            ))}
          </fieldset>
          {lines && kind === "question" && <LineInput lines={lines} errors={errors.line} />}
        </>
      )}
    </WriteForm>
  );
}

/** The line, with what stands there. */
function LineInput({ lines, errors }: { lines: string[]; errors: string[] | undefined }) {
  const [line, pick] = usePickedLine();
  const text = lines[Number(line) - 1];
  return (
    <div className="space-y-1">
      <TextInput
        name="line"
        label="Line"
        hint="Leave it empty to speak about all of it. A press on a line's number fills it in."
        inputMode="numeric"
        autoComplete="off"
        value={line}
        onChange={(event) => pick(event.target.value)}
        errors={errors}
      />
      {text !== undefined && line !== "" && (
        <pre className="overflow-x-auto rounded-md bg-surface-sunken px-3 py-1 font-mono text-[13px]">
          {text || " "}
        </pre>
      )}
    </div>
  );
}
