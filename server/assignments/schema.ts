import { z } from "zod";
import { AssignmentForm } from "#domain/assignment/form.ts";

const which = { courseId: z.uuid(), assignmentId: z.uuid() };

export const NewAssignment = z.object({ courseId: z.uuid(), form: AssignmentForm });
/** `revision`: the one that the change was made on. */
export const AssignmentChange = z.object({ ...which, revision: z.int().positive(), form: AssignmentForm });
export const AssignmentChoice = z.object(which);
export const Publication = z.object({ ...which, isPublished: z.boolean() });

/** As a browser sends a moment: an ISO instant, or nothing. */
const Moment = z
  .string()
  .optional()
  .transform((text) => text || null)
  .pipe(z.iso.datetime({ offset: true, error: "Enter a date and a time." }).nullable())
  .transform((text) => (text === null ? null : new Date(text)));

export const NewAllowance = z.object({
  ...which,
  /** "learner:" or "section:" with the id of whom it is for. */
  whom: z.templateLiteral([z.enum(["learner", "section"]), ":", z.uuid()], "Choose whom it is for."),
  kind: z.enum(["extension", "exemption"], "Choose what is allowed."),
  dueAt: Moment,
  closesAt: Moment,
  reason: z.string("Enter a reason.").trim().min(1, "Enter a reason.").max(500, "Use at most 500 characters."),
});
export const AllowanceChoice = z.object({ courseId: z.uuid(), allowanceId: z.uuid() });
