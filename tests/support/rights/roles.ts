/** Who asks, as seen from the course that the table calls "here". */
export const ROLES = [
  "visitor",
  "stranger",
  "learner",
  "otherLearner",
  "observer",
  "assistant",
  "instructor",
  "removedLearner",
  "removedInstructor",
  "instructorElsewhere",
  "learnerElsewhere",
  "admin",
] as const;
export type Role = (typeof ROLES)[number];
export type Account = Exclude<Role, "visitor">;

export const ACCOUNTS = ROLES.filter((role) => role !== "visitor");

/** Sets of roles, by what they have in common. */
export const SIGNED_IN: readonly Role[] = [...ACCOUNTS];
export const NOBODY: readonly Role[] = [];
export const ADMIN: readonly Role[] = ["admin"];
/** Of the course here. */
export const TEACH: readonly Role[] = ["instructor", "admin"];
export const SEE_WORK: readonly Role[] = ["assistant", "instructor", "admin"];
export const SEE_FIGURES: readonly Role[] = ["observer", "assistant", "instructor", "admin"];
export const MEMBERS: readonly Role[] = ["learner", "otherLearner", "observer", "assistant", "instructor", "admin"];
/** Of the other course. */
export const TEACH_ELSEWHERE: readonly Role[] = ["instructorElsewhere", "admin"];
export const MEMBERS_ELSEWHERE: readonly Role[] = ["instructorElsewhere", "learnerElsewhere", "admin"];
