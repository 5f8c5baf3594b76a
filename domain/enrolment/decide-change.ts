import { COURSE_ROLES, type CourseRole } from "../rights.ts";

type Place = { role: CourseRole; sectionId: string | null };

export type ChangeOfPerson = {
  name: string;
  /** Null: not enrolled, or removed. */
  present: Place | null;
  /** What the instructor saw when deciding. */
  seen: Place | null;
  /** Null: removed. */
  wanted: Place | null;
  otherInstructors: number;
};

export type ChangeDecision = { allowed: true } | { allowed: false; reason: string };

/** Whether a person's place in a course may be changed so. A course always keeps an instructor. */
export function decideChange({ name, present, seen, wanted, otherInstructors }: ChangeOfPerson): ChangeDecision {
  if (!isSame(present, seen))
    return refuse(`${name} was changed in the meantime, and is now ${present?.role ?? "removed"}. Look again.`);
  if (present?.role === "instructor" && wanted?.role !== "instructor" && otherInstructors === 0)
    return refuse(`${name} is the only instructor, and a course needs one. Make somebody else an instructor first.`);
  return { allowed: true };
}

/** An invitation gives what it says, and takes nothing from who is more already. */
export function higherRole(a: CourseRole, b: CourseRole): CourseRole {
  return COURSE_ROLES.indexOf(a) < COURSE_ROLES.indexOf(b) ? a : b;
}

const isSame = (a: Place | null, b: Place | null) => a?.role === b?.role && a?.sectionId === b?.sectionId;
const refuse = (reason: string): ChangeDecision => ({ allowed: false, reason });
