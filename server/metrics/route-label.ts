/** Every address of the product, as its folder in app/ says it; a test compares them. */
const ROUTES = [
  "/",
  "/account",
  "/admin",
  "/api/auth/[...nextauth]",
  "/api/drafts/[slug]",
  "/api/drafts/[slug]/other",
  "/api/runs/[id]/events",
  "/api/submissions/[id]",
  "/api/submissions/[id]/events",
  "/courses",
  "/courses/[id]",
  "/courses/[id]/learners/[learnerId]/[slug]",
  "/exercises/[slug]",
  "/forgot-password",
  "/healthz",
  "/metrics",
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
