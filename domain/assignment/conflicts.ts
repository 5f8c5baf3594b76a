import type { Dates } from "../score/dates.ts";

type Extension = { dueAt: Date | null; closesAt: Date | null };

/**
 * What an extension says beside what the assignment says now, a sentence each. Extensions stay as they are when dates move:
 * whoever moves them is told, and decides.
 */
export function extensionConflicts({ dueAt, closesAt }: Dates, extension: Extension): string[] {
  const conflicts: string[] = [];
  if (extension.dueAt && dueAt && extension.dueAt <= dueAt)
    conflicts.push("It ends no later than the due date of everybody.");
  if (extension.dueAt && closesAt && !extension.closesAt && extension.dueAt > closesAt)
    conflicts.push("It ends after the close; for those it is for, the assignment closes when it ends.");
  if (extension.closesAt && closesAt && extension.closesAt < closesAt)
    conflicts.push("It closes the assignment earlier than for everybody.");
  if (extension.closesAt && extension.closesAt < (extension.dueAt ?? dueAt ?? extension.closesAt))
    conflicts.push("It closes the assignment before it is due.");
  return conflicts;
}

type Request = Extension & { now: Date };
type ExtensionFaults = { dueAt?: string[]; closesAt?: string[] };

/** Why an extension cannot be given, at its fields; nothing when it can. */
export function extensionFaults(assignment: Dates, { now, dueAt, closesAt }: Request): ExtensionFaults {
  const [due, closes]: [string[], string[]] = [[], []];
  const end = dueAt ?? assignment.dueAt;
  if (!dueAt && !closesAt) due.push("Choose until when it is extended.");
  if (dueAt && !assignment.dueAt) due.push("The assignment has no due date that could be extended.");
  if (dueAt && dueAt <= now) due.push("This moment has passed. Choose a later one.");
  else if (dueAt && assignment.dueAt && dueAt <= assignment.dueAt)
    due.push("This is no later than the due date there is. Choose a later moment.");
  if (closesAt && closesAt <= now) closes.push("This moment has passed. Choose a later one.");
  if (closesAt && end && closesAt < end) closes.push("This is before it is due. Close it then or later.");
  if (closesAt && !assignment.closesAt)
    closes.push("The assignment does not close, so that nothing is to be extended.");
  else if (closesAt && assignment.closesAt && closesAt < assignment.closesAt)
    closes.push("This is before the close there is. Choose a later moment.");
  return { ...(due.length > 0 && { dueAt: due }), ...(closes.length > 0 && { closesAt: closes }) };
}
