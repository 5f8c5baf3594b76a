import { expect, test } from "vitest";
import { canCreateCourses, canHandOutResetLink } from "#domain/permissions.ts";

test.each([
  ["learner", false],
  ["instructor", true],
  ["admin", true],
] as const)("an account with the role %s may create courses: %s", (role, expected) => {
  expect(canCreateCourses({ role })).toBe(expected);
});

test.each([
  ["instructor", { role: "learner", teachesSomewhere: false, learnsFromViewer: true }, true],
  ["instructor", { role: "learner", teachesSomewhere: false, learnsFromViewer: false }, false],
  ["instructor", { role: "learner", teachesSomewhere: true, learnsFromViewer: true }, false],
  ["instructor", { role: "instructor", teachesSomewhere: false, learnsFromViewer: true }, false],
  ["instructor", { role: "admin", teachesSomewhere: false, learnsFromViewer: true }, false],
  ["admin", { role: "instructor", teachesSomewhere: true, learnsFromViewer: false }, true],
] as const)("a reset link from %s for %o is allowed: %s", (role, person, expected) => {
  expect(canHandOutResetLink({ role }, person)).toBe(expected);
});
