"use server";

import { RiskRulesChange } from "#server/cohort/schema.ts";
import { changeRiskRules } from "#server/cohort/write.ts";
import { defineAction } from "#server/define-action.ts";

export const changeRiskRulesAction = defineAction(RiskRulesChange, changeRiskRules);
