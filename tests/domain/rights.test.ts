import { expect, test } from "vitest";
import { COURSE_ACTIONS, COURSE_ROLES, type CourseAction, mayInCourse, rolesThatMay } from "#domain/rights.ts";

/** i, a, l and o: the roles that may; a capital where it stays possible in an archived course. */
const RIGHTS: Record<CourseAction, string> = {
  "see-course": "IALO",
  "do-assignments": "l",
  "see-figures": "IAO",
  "see-people": "IA",
  "see-work": "IA",
  "see-grades": "IA",
  "export-grades": "IA",
  comment: "ia",
  "edit-course": "i",
  "edit-people": "i",
  "edit-assignments": "i",
  "edit-grades": "i",
  announce: "i",
  "see-audit": "I",
  "read-exercises": "I",
  "write-exercises": "i",
  regrade: "i",
  "archive-course": "I",
};

const rows = COURSE_ACTIONS.flatMap((action) => COURSE_ROLES.map((role) => ({ action, role })));

test.each(rows)("$role and $action go by the table", ({ action, role }) => {
  const letter = role[0]!;
  const may = RIGHTS[action].toLowerCase().includes(letter);
  expect(mayInCourse({ role: "learner" }, { role, isArchived: false }, action)).toBe(may);
  const mayStill = RIGHTS[action].includes(letter.toUpperCase());
  expect(mayInCourse({ role: "learner" }, { role, isArchived: true }, action)).toBe(mayStill);
  expect(rolesThatMay(action).includes(role)).toBe(may);
});

test.each(COURSE_ACTIONS)("who is not in the course may not %s, and an admin may what instructors may", (action) => {
  const stranger = { role: null, isArchived: false };
  for (const role of ["learner", "instructor"] as const) expect(mayInCourse({ role }, stranger, action)).toBe(false);
  expect(mayInCourse({ role: "admin" }, stranger, action)).toBe(RIGHTS[action].toLowerCase().includes("i"));
});
