/** What is written into a course's log. */
export const AUDIT_ACTIONS = [
  ...(["course-created", "course-copied", "course-renamed", "course-archived", "course-reopened"] as const),
  ...(["join-code-changed", "person-enrolled", "person-removed", "role-changed", "section-changed"] as const),
  ...(["person-invited", "invitation-changed", "invitation-withdrawn"] as const),
  ...(["section-created", "section-renamed", "section-deleted"] as const),
  ...(["assignment-created", "assignment-changed", "assignment-published", "assignment-deleted"] as const),
  ...(["allowance-made", "allowance-withdrawn", "score-overridden", "scores-imported"] as const),
  ...(["announced", "risk-rules-changed", "late-days-changed"] as const),
  ...(["exercise-created", "exercise-published", "exercises-imported", "version-pinned"] as const),
  ...(["regrade-applied", "regrade-undone", "token-created", "token-revoked"] as const),
];
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
