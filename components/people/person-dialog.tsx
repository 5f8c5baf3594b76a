"use client";

import { useState } from "react";
import { COURSE_ROLES, type CourseRole } from "#domain/rights.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { SelectField } from "./select-field.tsx";
import type { ChangePerson, Person, Place, SectionLine } from "./types.ts";
import { useAction } from "./use-action.ts";

type PersonDialogProps = {
  person: Person;
  sections: readonly SectionLine[];
  change: ChangePerson;
  onClose: () => void;
};

/** Another role or section for a person, their removal, or their coming back. */
export function PersonDialog({ person, sections, change, onClose }: PersonDialogProps) {
  const [role, setRole] = useState<CourseRole>(person.role);
  const [sectionId, setSectionId] = useState(person.sectionId ?? "");
  const { perform, isPending, problem } = useAction();
  const isRemoved = person.removedAt !== null;
  const seen = isRemoved ? null : { role: person.role, sectionId: person.sectionId };
  const set = (wanted: Place | null) => void perform(() => change({ userId: person.id, seen, wanted }), onClose);

  return (
    <Dialog
      title={person.name}
      open
      onClose={onClose}
      actions={
        <Button
          look="primary"
          pending={isPending && "Saving…"}
          onClick={() => set({ role, sectionId: sectionId || null })}
        >
          {isRemoved ? "Enrol again" : "Save"}
        </Button>
      }
    >
      <div className="space-y-4">
        <p className="break-all text-text-muted">{person.email}</p>
        {problem && <Notice kind="problem">{problem}</Notice>}
        <SelectField
          id="person-role"
          label="Role"
          value={role}
          onChange={({ target }) => setRole(target.value as CourseRole)}
          options={COURSE_ROLES.map((value) => ({ value, words: ROLE_MEANS[value] }))}
        />
        <SelectField
          id="person-section"
          label="Section"
          value={sectionId}
          onChange={({ target }) => setSectionId(target.value)}
          options={[{ value: "", words: "none" }, ...sections.map(({ id, name }) => ({ value: id, words: name }))]}
        />
        {!isRemoved && (
          <div className="space-y-2 border-t border-border pt-4">
            <p className="text-sm text-text-muted">
              Who is removed does not see the course any more. Their work is kept, and is there again when they are
              enrolled again.
            </p>
            <Button look="danger" pending={isPending && "Removing…"} onClick={() => set(null)}>
              Remove from the course
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

const ROLE_MEANS: Record<CourseRole, string> = {
  instructor: "instructor: sees and changes everything",
  assistant: "assistant: sees everything and comments",
  learner: "learner: does the assignments",
  observer: "observer: sees figures without names",
};
