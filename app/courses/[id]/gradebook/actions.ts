"use server";

import { defineAction } from "#server/define-action.ts";
import { importScores } from "#server/gradebook/import.ts";
import { NewOverride, ScoreImport } from "#server/gradebook/schema.ts";
import { override } from "#server/gradebook/write.ts";

export const overrideAction = defineAction(NewOverride, override);

export const importScoresAction = defineAction(ScoreImport, importScores);
