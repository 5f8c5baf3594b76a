"use server";

import { defineAction } from "#server/define-action.ts";
import { restoreVersion } from "#server/versions/restore.ts";
import { Restoring } from "#server/versions/schema.ts";

export const restoreVersionAction = defineAction(Restoring, restoreVersion);
