"use server";

import { defineAction } from "#server/define-action.ts";
import { applyRegrade } from "#server/regrading/apply.ts";
import { cancelRegrade } from "#server/regrading/cancel.ts";
import { NewRegrade, RegradeAddress, RegradeApplication } from "#server/regrading/schema.ts";
import { startRegrade } from "#server/regrading/start.ts";
import { undoRegrade } from "#server/regrading/undo.ts";

export const startRegradeAction = defineAction(NewRegrade, startRegrade);
export const cancelRegradeAction = defineAction(RegradeAddress, cancelRegrade);
export const applyRegradeAction = defineAction(RegradeApplication, applyRegrade);
export const undoRegradeAction = defineAction(RegradeAddress, undoRegrade);
