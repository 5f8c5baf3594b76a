"use client";

import { BulkEnrol } from "#components/people/bulk-enrol.tsx";
import { type InvitedLine, InvitedList } from "#components/people/invited-list.tsx";
import { PeopleTable } from "#components/people/people-table.tsx";
import { SectionList } from "#components/people/section-list.tsx";
import type { Person, SectionLine } from "#components/people/types.ts";
import {
  applyPeopleAction,
  changePersonAction,
  createSectionAction,
  deleteSectionAction,
  previewPeopleAction,
  renameSectionAction,
  renewAllInvitationsAction,
  renewInvitationAction,
  withdrawInvitationAction,
} from "./actions.ts";

type InCourse = { courseId: string };

type CoursePeopleProps = InCourse & { label: string; people: Person[]; sections: SectionLine[]; mayEdit: boolean };

export function CoursePeople({ courseId, mayEdit, ...table }: CoursePeopleProps) {
  return <PeopleTable {...table} change={mayEdit ? (fields) => changePersonAction({ courseId, ...fields }) : null} />;
}

export function CourseSections({ courseId, sections }: InCourse & { sections: SectionLine[] }) {
  return (
    <SectionList
      sections={sections}
      actions={{
        create: (fields) => createSectionAction({ courseId, ...fields }),
        rename: (fields) => renameSectionAction({ courseId, ...fields }),
        remove: (fields) => deleteSectionAction({ courseId, ...fields }),
      }}
    />
  );
}

export function CourseInvited({ courseId, invited }: InCourse & { invited: InvitedLine[] }) {
  return (
    <InvitedList
      invited={invited}
      actions={{
        renew: (fields) => renewInvitationAction({ courseId, ...fields }),
        renewAll: () => renewAllInvitationsAction({ courseId }),
        withdraw: (fields) => withdrawInvitationAction({ courseId, ...fields }),
      }}
    />
  );
}

export function CourseBulkEnrol({ courseId }: InCourse) {
  return (
    <BulkEnrol
      preview={(fields) => previewPeopleAction({ courseId, ...fields })}
      apply={(fields) => applyPeopleAction({ courseId, ...fields })}
    />
  );
}
