"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { AssignmentFields } from "#components/assignments/assignment-fields.tsx";
import { ItemsEditor } from "#components/assignments/items-editor.tsx";
import { readFields } from "#components/assignments/read-fields.ts";
import { TheirChanges } from "#components/assignments/their-changes.tsx";
import type { AssignableExercise } from "#components/assignments/types.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type AssignmentForm, FORM_WORDS, mergeForms } from "#domain/assignment/form.ts";
import { changeAssignmentAction, createAssignmentAction } from "./actions.ts";

type Stored = { assignmentId: string; revision: number; form: AssignmentForm };
type AssignmentEditorProps = {
  courseId: string;
  catalogue: AssignableExercise[];
  /** Null for a new one. */
  stored: Stored | null;
  isReadOnly?: boolean;
};
type Said = { kind: "problem" | "success" | "info"; words: ReactNode };

const EMPTY: AssignmentForm = {
  ...{ title: "", items: [], opensAt: null, dueAt: null, closesAt: null, late: { kind: "hard-close" } },
  ...{ attempts: null, hiddenResults: "at-once", showSolutions: false },
};

/** All that an assignment says, as a form. Somebody else's change in the meantime is taken over, and never overwritten. */
export function AssignmentEditor({ courseId, catalogue, stored, isReadOnly = false }: AssignmentEditorProps) {
  const router = useRouter();
  const element = useRef<HTMLFormElement>(null);
  const [base, setBase] = useState(stored);
  const [form, setForm] = useState(stored?.form ?? EMPTY);
  const [items, setItems] = useState(form.items);
  /** Fields take their values anew when it is raised. */
  const [epoch, setEpoch] = useState(0);
  const [said, setSaid] = useState<Said | null>(null);
  const [faults, setFaults] = useState<Record<string, string[]>>({});
  const [isPending, setPending] = useState(false);

  const titleOf = (slug: string) => catalogue.find((one) => one.slug === slug)?.title ?? slug;

  function show(next: AssignmentForm) {
    setForm(next);
    setItems(next.items);
    setEpoch((before) => before + 1);
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (isPending || !element.current) return;
    const mine = { ...readFields(new FormData(element.current)), items };
    setPending(true);
    await (base ? save(base, mine) : create(mine)).catch(() => setSaid(UNREACHABLE));
    setPending(false);
  }

  async function create(mine: AssignmentForm) {
    const result = await createAssignmentAction({ courseId, form: mine });
    if (result.ok) return router.push(`/courses/${courseId}/assignments/${result.value.id}` as Route);
    setFaults(result.fields ?? {});
    setSaid({ kind: "problem", words: result.message });
  }

  async function save(from: Stored, mine: AssignmentForm): Promise<void> {
    const { assignmentId, revision } = from;
    const result = await changeAssignmentAction({ courseId, assignmentId, revision, form: mine });
    setFaults(result.ok ? {} : (result.fields ?? {}));
    if (!result.ok) return setSaid({ kind: "problem", words: result.message });
    if (result.value.status === "saved") {
      setBase({ ...from, revision: result.value.revision, form: mine });
      setSaid({ kind: "success", words: "Saved." });
      return router.refresh();
    }
    const { theirs } = result.value;
    const merged = mergeForms(from.form, mine, theirs);
    const now = { ...from, revision: result.value.revision, form: theirs };
    // It was published or taken back in the meantime, which contradicts nothing that was written.
    if (merged.taken.length + merged.contested.length === 0) return save(now, mine);
    setBase(now);
    show(merged.form);
    const named = (fields: (keyof AssignmentForm)[]) => fields.map((field) => FORM_WORDS[field]).join(", ");
    const taken = merged.taken.length > 0 ? ` Taken over: ${named(merged.taken)}.` : "";
    const contested =
      merged.contested.length > 0 ? ` You both changed: ${named(merged.contested)}; yours stands here.` : "";
    setSaid({
      kind: "problem",
      words: (
        <>
          Somebody else saved a change meanwhile.{taken}
          {contested} Look, and save again.
          <TheirChanges theirs={theirs} fields={[...merged.taken, ...merged.contested]} titleOf={titleOf} />
        </>
      ),
    });
  }

  return (
    <form ref={element} onSubmit={(event) => void send(event)} noValidate>
      <fieldset disabled={isReadOnly} className="min-w-0 space-y-6">
        <legend className="sr-only">What the assignment asks</legend>
        {said && <Notice kind={said.kind}>{said.words}</Notice>}
        <AssignmentFields key={epoch} form={form} faults={faults}>
          <ItemsEditor items={items} onChange={setItems} catalogue={catalogue} faults={faults} />
        </AssignmentFields>
        {!isReadOnly && (
          <Button type="submit" look="primary" pending={isPending && "Saving…"}>
            {base ? "Save" : "Make the assignment"}
          </Button>
        )}
      </fieldset>
    </form>
  );
}

const UNREACHABLE: Said = { kind: "problem", words: "The server cannot be reached. Nothing is lost; try again." };
