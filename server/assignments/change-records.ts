import "server-only";
import { type AssignmentForm, changedFields } from "#domain/assignment/form.ts";
import { changedPins, withoutPins } from "#domain/assignment/pins.ts";
import type { AuditRecord } from "../audit/write.ts";
import type { Assignable } from "./assignable.ts";

type Making = { courseId: string; assignable: readonly Assignable[]; form: AssignmentForm };

/** What the log says of a new assignment. */
export function creationRecords({ courseId, assignable, form }: Making): AuditRecord[] {
  return [
    { courseId, action: "assignment-created", subject: form.title, after: withoutPins(form) },
    ...pinRecords({ courseId, assignable, before: { ...form, items: [] }, after: form }),
  ];
}

type Changing = Omit<Making, "form"> & { before: AssignmentForm; after: AssignmentForm };

/** What the log says of a change. Pins have records of their own, in words. */
export function changeRecords({ courseId, assignable, before, after }: Changing): AuditRecord[] {
  const [old, present] = [withoutPins(before), withoutPins(after)];
  const changed = changedFields(old, present);
  const only = (from: AssignmentForm) => Object.fromEntries(changed.map((field) => [field, from[field]]));
  const change = { courseId, action: "assignment-changed" as const, subject: after.title };
  return [
    ...(changed.length === 0 ? [] : [{ ...change, before: only(old), after: only(present) }]),
    ...pinRecords({ courseId, assignable, before, after }),
  ];
}

function pinRecords({ courseId, assignable, before, after }: Changing): AuditRecord[] {
  return changedPins(before, after).map(({ slug, before: old, after: present }) => {
    const exercise = assignable.find((one) => one.slug === slug);
    const say = (versionId: string | null) => ({ version: wordsOf(exercise, versionId) });
    const subject = `${exercise?.title ?? slug} in ${after.title}`;
    return { courseId, action: "version-pinned", subject, before: say(old), after: say(present) };
  });
}

function wordsOf(exercise: Assignable | undefined, versionId: string | null): string {
  if (versionId === null) return "follows the newest";
  const version = exercise?.versions.find((one) => one.versionId === versionId);
  if (!version) return "stays with a version that is not there any more";
  const moment = version.at.toISOString().slice(0, 16).replace("T", " ");
  return `stays with that of ${moment} UTC${version.summary && `: ${version.summary}`}`;
}
