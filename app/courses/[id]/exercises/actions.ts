"use server";

import { openDraft } from "#server/authoring/draft.ts";
import { createExercise } from "#server/authoring/exercises.ts";
import { restoreRevision } from "#server/authoring/history.ts";
import { ExerciseChoice, NewExercise, RevisionChoice } from "#server/authoring/schema.ts";
import { defineAction } from "#server/define-action.ts";

export const createExerciseAction = defineAction(NewExercise, createExercise);
export const openDraftAction = defineAction(ExerciseChoice, openDraft);
export const restoreRevisionAction = defineAction(RevisionChoice, restoreRevision);
