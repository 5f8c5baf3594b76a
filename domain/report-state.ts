import { z } from "zod";
import { GradeReport } from "#grader/report.ts";

/** Why nothing of hidden cases is told: which assignment says so, and until when. Null: it does not end by itself. */
export const HeldBackResults = z.object({ assignment: z.string(), until: z.string().nullable() });
export type HeldBackResults = z.infer<typeof HeldBackResults>;

/** How far a run or a submission has come, as the events of its page tell it. */
export const ReportState = z.discriminatedUnion("phase", [
  /** `place` 1 is next; `estimateS` is the seconds until the verdict, null while nothing is known of the rate. */
  z.object({
    phase: z.literal("waiting"),
    place: z.int().positive(),
    estimateS: z.int().nonnegative().nullable(),
  }),
  z.object({ phase: z.literal("running") }),
  z.object({ phase: z.literal("graded"), report: GradeReport, heldBack: HeldBackResults.optional() }),
]);
export type ReportState = z.infer<typeof ReportState>;
