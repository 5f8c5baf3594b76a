"use server";

import { after } from "next/server";
import { applyPeople, previewPeople } from "#server/courses/bulk.ts";
import { changePerson } from "#server/courses/change-person.ts";
import { renewAllInvitations, renewInvitation, withdrawInvitation } from "#server/courses/invitations.ts";
import { mailInvitations } from "#server/courses/mail-invitations.ts";
import {
  CourseId,
  InvitedAddress,
  NewSection,
  PeopleText,
  PersonChange,
  SectionId,
  SectionRename,
} from "#server/courses/schema.ts";
import { createSection, deleteSection, renameSection } from "#server/courses/sections.ts";
import { defineAction } from "#server/define-action.ts";

export const changePersonAction = defineAction(PersonChange, changePerson);

export const previewPeopleAction = defineAction(PeopleText, previewPeople);

export const applyPeopleAction = defineAction(PeopleText, async (viewer, input) => {
  const result = await applyPeople(viewer, input);
  // Letters take their time; nobody waits for the last of ten thousand.
  if (result.ok) after(() => mailInvitations(result.value.title, result.value.links));
  return result;
});

export const renewInvitationAction = defineAction(InvitedAddress, renewInvitation);

export const renewAllInvitationsAction = defineAction(CourseId, renewAllInvitations);

export const withdrawInvitationAction = defineAction(InvitedAddress, withdrawInvitation);

export const createSectionAction = defineAction(NewSection, createSection);

export const renameSectionAction = defineAction(SectionRename, renameSection);

export const deleteSectionAction = defineAction(SectionId, deleteSection);
