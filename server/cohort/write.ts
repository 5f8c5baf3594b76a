import "server-only";
import type { z } from "zod";
import type { ActionResult } from "#domain/action-result.ts";
import { riskRulesOf } from "#domain/cohort/at-risk.ts";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import { changeCourse } from "../courses/change-course.ts";
import type { RiskRulesChange } from "./schema.ts";

/** Changes who counts as at risk. Refused when somebody else changed it since the form was opened. */
export async function changeRiskRules(
  viewer: Viewer,
  { courseId, seen, rules }: z.infer<typeof RiskRulesChange>,
): Promise<ActionResult<null>> {
  return changeCourse(viewer, { courseId, action: "edit-course" }, async (tx, { title }) => {
    const { riskRules } = await tx.course.findUniqueOrThrow({ where: { id: courseId }, select: { riskRules: true } });
    const before = riskRulesOf(riskRules);
    if (!isSame(before, seen))
      return {
        ok: false,
        message: "Somebody changed these rules in the meantime. Reload the page, look at them and save again.",
      };
    if (isSame(before, rules)) return { ok: true, value: null };
    await tx.course.update({ where: { id: courseId }, data: { riskRules: rules } });
    await recordAudit(tx, viewer, [{ courseId, action: "risk-rules-changed", subject: title, before, after: rules }]);
    return { ok: true, value: null };
  });
}

type Rules = ReturnType<typeof riskRulesOf>;
const isSame = (a: Rules, b: Rules) =>
  a.inactiveDays === b.inactiveDays && a.failedInARow === b.failedInARow && a.belowPercent === b.belowPercent;
