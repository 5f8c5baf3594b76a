/** Every address of the product, as its folder in app/ says it; a test compares them. */
const ROUTES = [
  "/",
  "/account",
  "/account/export",
  "/admin",
  "/admin/people",
  "/admin/people/[id]",
  "/api/auth/[...nextauth]",
  "/api/courses/[id]/exercises/import",
  "/api/courses/[id]/exercises/types",
  "/api/courses/[id]/exercises/[slug]/draft",
  "/api/courses/[id]/exercises/[slug]/numbers",
  "/api/courses/[id]/exercises/[slug]/presence",
  "/api/courses/[id]/proofs/[proofId]/events",
  "/api/courses/[id]/standings",
  "/api/drafts/[slug]",
  "/api/drafts/[slug]/other",
  "/api/exercises/[slug]/version",
  "/api/notifications/unread",
  "/api/runs/[id]/events",
  "/api/submissions/[id]",
  "/api/submissions/[id]/events",
  "/api/v1/courses/[id]/exercises",
  "/api/v1/courses/[id]/exercises/[slug]",
  "/courses",
  "/courses/[id]",
  "/courses/[id]/announcements",
  "/courses/[id]/assignments",
  "/courses/[id]/assignments/new",
  "/courses/[id]/assignments/[assignmentId]",
  "/courses/[id]/cohort",
  "/courses/[id]/cohort/exercises",
  "/courses/[id]/cohort/exercises/[slug]",
  "/courses/[id]/cohort/mistakes",
  "/courses/[id]/cohort/mistakes/[slug]/[mistake]",
  "/courses/[id]/cohort/progress",
  "/courses/[id]/cohort/risk",
  "/courses/[id]/exercises",
  "/courses/[id]/exercises/export",
  "/courses/[id]/exercises/import",
  "/courses/[id]/exercises/new",
  "/courses/[id]/exercises/tokens",
  "/courses/[id]/exercises/[slug]",
  "/courses/[id]/exercises/[slug]/history",
  "/courses/[id]/exercises/[slug]/check",
  "/courses/[id]/exercises/[slug]/try",
  "/courses/[id]/exercises/[slug]/versions",
  "/courses/[id]/gradebook",
  "/courses/[id]/gradebook/export",
  "/courses/[id]/gradebook/import",
  "/courses/[id]/gradebook/rows",
  "/courses/[id]/gradebook/[assignmentId]/[learnerId]",
  "/courses/[id]/learners/[learnerId]",
  "/courses/[id]/learners/[learnerId]/[slug]",
  "/courses/[id]/log",
  "/courses/[id]/people",
  "/courses/[id]/questions",
  "/courses/[id]/regrades",
  "/courses/[id]/regrades/new",
  "/courses/[id]/regrades/[regradeId]",
  "/courses/[id]/settings",
  "/exercises/[slug]",
  "/forgot-password",
  "/healthz",
  "/metrics",
  "/notifications",
  "/notifications/[id]",
  "/progress",
  "/readyz",
  "/reset-password",
  "/sign-in",
  "/sign-up",
  "/submissions/[id]",
] as const;

const PATTERNS = ROUTES.map((route) => ({ route, pattern: patternOf(route) }));

/** The label of a request in the metrics. Whatever strangers ask for, there are never more labels than addresses. */
export function routeLabel(url: string): string {
  const path = url.split("?", 1)[0]!.replace(/(.)\/$/, "$1");
  if (path.startsWith("/_next/")) return "/_next";
  return PATTERNS.find(({ pattern }) => pattern.test(path))?.route ?? "other";
}

export const isEventStream = (route: string) => route.endsWith("/events");

function patternOf(route: string): RegExp {
  const parts = route
    .split("/")
    .map((part) => (part.startsWith("[...") ? ".+" : part.startsWith("[") ? "[^/]+" : part));
  return new RegExp(`^${parts.join("/")}$`);
}
