import type { Viewer } from "./permissions.ts";

/** What a person is in a course. */
export const COURSE_ROLES = ["instructor", "assistant", "learner", "observer"] as const;
export type CourseRole = (typeof COURSE_ROLES)[number];

/** All that can be done in a course. Each server function names the one that it needs. */
export const COURSE_ACTIONS = [
  // Everybody in the course
  "see-course",
  // Those who learn
  "do-assignments",
  // Figures about all, without names
  "see-figures",
  // Those who teach: who is there, what they did, what it is worth
  "see-people",
  "see-work",
  "see-grades",
  "export-grades",
  "comment",
  // What changes the course
  "edit-course",
  "edit-people",
  "edit-assignments",
  "edit-grades",
  "announce",
  "see-audit",
  // Exercises of the course as their authors see them: drafts and revisions, proofs, versions
  "read-exercises",
  // Writes and publishes them, by hand, by archives and by tokens
  "write-exercises",
  // Grades submissions once more, and applies what it comes to
  "regrade",
  // Archives the course, opens it again, and copies it
  "archive-course",
] as const;
export type CourseAction = (typeof COURSE_ACTIONS)[number];

const ASSISTANT: readonly CourseAction[] = [
  ...["see-course", "see-figures", "see-people", "see-work"],
  ...["see-grades", "export-grades", "comment"],
] as CourseAction[];

/** An assistant sees and comments, and changes nothing. An observer sees no names and nobody's work. */
const RIGHTS: Record<CourseRole, readonly CourseAction[]> = {
  instructor: COURSE_ACTIONS.filter((action) => action !== "do-assignments"),
  assistant: ASSISTANT,
  learner: ["see-course", "do-assignments"],
  observer: ["see-course", "see-figures"],
};

/** What stays possible in an archived course: reading, all of it, and opening it again. */
const STAYING: readonly CourseAction[] = [
  ...["see-course", "see-figures", "see-people", "see-work"],
  ...["see-grades", "export-grades", "see-audit", "read-exercises", "archive-course"],
] as CourseAction[];

export type Membership = { role: CourseRole | null; isArchived: boolean };

/** Whether a member may do something. An admin may do what an instructor may, in every course. */
export function mayInCourse(viewer: Pick<Viewer, "role">, { role, isArchived }: Membership, action: CourseAction) {
  if (isArchived && !STAYING.includes(action)) return false;
  if (role && RIGHTS[role].includes(action)) return true;
  return viewer.role === "admin" && RIGHTS.instructor.includes(action);
}

/** The roles that have a right, for queries that carry it. */
export function rolesThatMay(action: CourseAction): CourseRole[] {
  return COURSE_ROLES.filter((role) => RIGHTS[role].includes(action));
}
