import type { Progress } from "#domain/progress.ts";

export type Learner = { id: string; name: string; email: string; progress: Record<string, Progress> };
export type CohortOrder = { by: "name" | "activity" | { slug: string }; descending: boolean };

const names = new Intl.Collator("en", { numeric: true });

/** Learners in the chosen order; equals by name. A missing score or activity is below every other. */
export function sortLearners(learners: Learner[], { by, descending }: CohortOrder): Learner[] {
  const sign = descending ? -1 : 1;
  const byName = (a: Learner, b: Learner) => names.compare(a.name, b.name) || a.id.localeCompare(b.id);
  if (by === "name") return learners.toSorted((a, b) => sign * byName(a, b));
  const key = by === "activity" ? activityKey : scoreKey(by.slug);
  return learners.toSorted((a, b) => sign * (key(a) - key(b)) || byName(a, b));
}

/** The newest submission to any exercise. */
export function lastActivity({ progress }: Learner): Date | null {
  const times = Object.values(progress).map(({ lastSubmittedAt }) => lastSubmittedAt?.getTime() ?? 0);
  const latest = Math.max(0, ...times);
  return latest > 0 ? new Date(latest) : null;
}

function activityKey(learner: Learner): number {
  return lastActivity(learner)?.getTime() ?? 0;
}

function scoreKey(slug: string): (learner: Learner) => number {
  return ({ progress }) => {
    const one = progress[slug];
    return one?.state === "solved" ? 2 : (one?.score ?? -1);
  };
}
