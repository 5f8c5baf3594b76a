import { z } from "zod";
import { RiskRules } from "#domain/cohort/at-risk.ts";

/** A field that is left empty switches its rule off. */
const Limit = z.preprocess((text) => (text === "" || text === undefined ? null : Number(text)), z.unknown());
const Fields = z.object({ inactiveDays: Limit, failedInARow: Limit, belowPercent: Limit }).pipe(RiskRules);

export const RiskRulesChange = z
  .object({ courseId: z.uuid(), seen: RiskRules })
  .loose()
  .transform(({ courseId, seen, ...fields }, context) => {
    const rules = Fields.safeParse(fields);
    if (rules.success) return { courseId, seen, rules: rules.data };
    for (const { path, message } of rules.error.issues) context.addIssue({ code: "custom", path, message });
    return z.NEVER;
  });

/** A page of a list, from 1; anything that is none is the first. */
export const PageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

/** A moment as our own answers write it. */
export const Since = z.iso.datetime({ offset: true }).pipe(z.coerce.date());
