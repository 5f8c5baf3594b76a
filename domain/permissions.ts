/**
 * Whoever is asking. Made only by server/viewer.ts from a proven session, and for programs by server/tokens/for-token.ts
 * from a proven token; every read and write takes it first.
 */
export type Viewer = { id: string; email: string; name: string; role: AccountRole };

/** The account's role. What a person may do inside a course is their enrollment's role. */
export const ACCOUNT_ROLES = ["learner", "instructor", "admin"] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

export function canCreateCourses(viewer: Pick<Viewer, "role">): boolean {
  return viewer.role !== "learner";
}

/** Running the installation: what the admin page shows is about machines, and about nobody's work. */
export function canAdminister(viewer: Pick<Viewer, "role">): boolean {
  return viewer.role === "admin";
}

/**
 * A reset link is the key to an account. An instructor may hand one out to a learner of their own course, but never
 * for an account that can itself teach or administer: joining a course must not put such an account into its
 * instructor's hands.
 */
export function canHandOutResetLink(
  viewer: Pick<Viewer, "role">,
  person: { role: AccountRole; teachesSomewhere: boolean; learnsFromViewer: boolean },
): boolean {
  if (viewer.role === "admin") return true;
  return person.learnsFromViewer && person.role === "learner" && !person.teachesSomewhere;
}
