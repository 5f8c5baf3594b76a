"use server";

import { defineAction } from "#server/define-action.ts";
import { PersonDeletion } from "#server/privacy/schema.ts";
import { deletePerson } from "#server/privacy/write.ts";

export const deletePersonAction = defineAction(PersonDeletion, deletePerson);
