"use server";

import { makeAllowance, withdrawAllowance } from "#server/assignments/allowances.ts";
import {
  AllowanceChoice,
  AssignmentChange,
  AssignmentChoice,
  NewAllowance,
  NewAssignment,
  Publication,
} from "#server/assignments/schema.ts";
import { changeAssignment, createAssignment, deleteAssignment, publishAssignment } from "#server/assignments/write.ts";
import { defineAction } from "#server/define-action.ts";

export const createAssignmentAction = defineAction(NewAssignment, createAssignment);
export const changeAssignmentAction = defineAction(AssignmentChange, changeAssignment);
export const publishAssignmentAction = defineAction(Publication, publishAssignment);
export const deleteAssignmentAction = defineAction(AssignmentChoice, deleteAssignment);
export const makeAllowanceAction = defineAction(NewAllowance, makeAllowance);
export const withdrawAllowanceAction = defineAction(AllowanceChoice, withdrawAllowance);
