"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "#domain/action-result.ts";
import { ActionForm } from "../action-form.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { ActionButton } from "./action-button.tsx";
import type { SectionLine } from "./types.ts";

export type SectionActions = {
  create: (fields: { name: string }) => Promise<ActionResult<unknown>>;
  rename: (fields: { sectionId: string; seen: string; name: string }) => Promise<ActionResult<unknown>>;
  remove: (fields: { sectionId: string }) => Promise<ActionResult<unknown>>;
};

/** The sections of a course, to rename, delete and add to. */
export function SectionList({ sections, actions }: { sections: readonly SectionLine[]; actions: SectionActions }) {
  return (
    <>
      {sections.length === 0 && (
        <p className="text-text-muted">
          There are no sections. A section is a group such as the people of one tutorial.
        </p>
      )}
      <ul className="divide-y divide-border">
        {sections.map((section) => (
          <SectionRow key={section.id} section={section} actions={actions} />
        ))}
      </ul>
      <NewSection create={actions.create} />
    </>
  );
}

function SectionRow({ section, actions }: { section: SectionLine; actions: SectionActions }) {
  const { id, name, people } = section;
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  return (
    <li className="py-2">
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="cursor-pointer">
          {name} <span className="text-text-muted">· {people === 1 ? "1 person" : `${people} people`}</span>
        </summary>
        <div className="mt-3 flex flex-wrap items-end justify-between gap-4">
          <ActionForm
            action={({ name: typed = "" }) => actions.rename({ sectionId: id, seen: name, name: typed })}
            submit="Rename"
            pending="Renaming…"
            onDone={() => {
              setOpen(false);
              router.refresh();
            }}
          >
            {(errors) => (
              <label className="block space-y-1">
                <span className="font-medium">New name of {name}</span>
                {errors.name && <span className="block text-sm text-verdict-failed">{errors.name.join(" ")}</span>}
                <input
                  name="name"
                  defaultValue={name}
                  maxLength={60}
                  className="block rounded-md border border-border-control bg-surface-raised px-3 py-1.5"
                />
              </label>
            )}
          </ActionForm>
          <ActionButton
            look="danger"
            label={`Delete ${name}`}
            pending="Deleting…"
            action={() => actions.remove({ sectionId: id })}
          />
        </div>
        <p className="mt-2 text-sm text-text-muted">When a section is deleted, its people stay in the course.</p>
      </details>
    </li>
  );
}

function NewSection({ create }: Pick<SectionActions, "create">) {
  const router = useRouter();
  const [made, setMade] = useState(0);
  return (
    <ActionForm
      key={made}
      action={({ sectionName = "" }) => create({ name: sectionName })}
      submit="Add section"
      pending="Adding…"
      onDone={() => {
        setMade(made + 1);
        router.refresh();
      }}
    >
      {(errors) => (
        <TextInput name="sectionName" label="New section" maxLength={60} autoComplete="off" errors={errors.name} />
      )}
    </ActionForm>
  );
}
