"use client";

import { useState } from "react";
import type { ActionResult } from "#domain/action-result.ts";
import type { FoundMutant } from "#grader/mutation/search-state.ts";
import { ActionForm } from "../../action-form.tsx";
import { CodeDifference } from "../../code-difference.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type ExercisePlace, FileLink } from "./file-link.tsx";

type Which = { courseId: string; proofId: string; index: number };
export type MakeMistake = (input: Which & { id: string; message: string }) => Promise<ActionResult<{ path: string }>>;

type MutantCardProps = {
  place: ExercisePlace;
  which: Which;
  mutant: FoundMutant;
  /** The program that it was made of. */
  before: string | undefined;
  isTaken: boolean;
  /** Null where the viewer only reads. */
  makeMistake: MakeMistake | null;
};

/** A program that gets away: what was changed in it, and the way to make it a mistake. */
export function MutantCard({ place, which, mutant, before, isTaken, makeMistake }: MutantCardProps) {
  const [isWriting, setWriting] = useState(false);
  const [path, setPath] = useState<string | null>(null);
  return (
    <li className="space-y-2 rounded-lg border border-border bg-surface-raised p-3">
      <p className="text-sm text-text-muted">
        In {mutant.file}. {seedWords(mutant)}
      </p>
      <code className="block font-mono text-[13px] break-words">{mutant.change}</code>
      {before !== undefined && (
        <details className="text-sm">
          <summary className="text-text-muted">The whole program, compared</summary>
          <CodeDifference before={before} after={mutant.code} label={`What differs from ${mutant.file}`} />
        </details>
      )}
      {path ? (
        <Made place={place} path={path} mutant={mutant} />
      ) : isTaken ? (
        <p className="text-sm text-text-muted">The draft has it by now.</p>
      ) : makeMistake === null ? null : isWriting ? (
        <MistakeForm which={which} makeMistake={makeMistake} onDone={setPath} onLeave={() => setWriting(false)} />
      ) : (
        <Button size="small" onClick={() => setWriting(true)}>
          Make this a mistake
        </Button>
      )}
    </li>
  );
}

function seedWords({ kind, passedSeeds, seeds }: FoundMutant): string {
  if (kind === "unnamed") return "It fails in every seed, and is told no known reason.";
  if (passedSeeds === seeds) return "It could not be told from a right program by any case.";
  return `It passes with ${passedSeeds} of ${seeds} seeds.`;
}

type MistakeFormProps = { which: Which; makeMistake: MakeMistake; onDone: (path: string) => void; onLeave: () => void };

function MistakeForm({ which, makeMistake, onDone, onLeave }: MistakeFormProps) {
  const prefix = `mutant-${which.index}`;
  return (
    <div className="space-y-2 border-t border-border pt-3">
      <ActionForm
        action={({ id = "", message = "" }) => makeMistake({ ...which, id, message })}
        submit="Add to the draft"
        pending="Adding…"
        onDone={({ path }) => onDone(path)}
      >
        {(errors) => (
          <>
            <TextInput
              id={`${prefix}-id`}
              name="id"
              label="Name of the file"
              hint="Lower-case words joined by hyphens, as in weights-transposed."
              autoFocus
              errors={errors.id}
            />
            <TextArea
              name="message"
              label="What the learner is told"
              hint="What they did, and why it is wrong. Markdown with formulas in dollars."
              rows={3}
              errors={errors.message}
            />
          </>
        )}
      </ActionForm>
      <Button look="plain" size="small" onClick={onLeave}>
        Not this one
      </Button>
    </div>
  );
}

function Made({ place, path, mutant }: { place: ExercisePlace; path: string; mutant: FoundMutant }) {
  const cases = path.replace(/mistakes\/.*/, "cases.ts");
  return (
    <Notice kind="success">
      <FileLink {...place} file={path} /> is in the draft.{" "}
      {mutant.kind === "slipped" && (
        <>
          The check fails until <FileLink {...place} file={cases} /> tells it from a right program.
        </>
      )}
    </Notice>
  );
}
