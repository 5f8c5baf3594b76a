import type { CourseRole } from "../rights.ts";
import type { Plan, Step } from "./plan.ts";

const KINDS = ["enrol", "enrol-again", "change", "invite", "change-invitation", "nothing"] as const;
export type LineKind = (typeof KINDS)[number] | "bad";

/** One line of a preview or of what was done, in words. */
export type PlannedLine = { line: number; email: string; name: string; kind: LineKind; words: string };

/** The heading of each kind, before it is done. */
export const KIND_WORDS: Record<LineKind, string> = {
  bad: "cannot be used",
  enrol: "will be enrolled",
  "enrol-again": "will be enrolled again",
  change: "will be changed",
  invite: "will get an invitation",
  "change-invitation": "will have their invitation changed",
  nothing: "stay as they are",
};

/** All lines in the order of the file. */
export function wordPlan({ steps, bad }: Pick<Plan, "steps" | "bad">): PlannedLine[] {
  const lines: PlannedLine[] = [
    ...bad.map(({ line, email, reason }) => ({ line, email, name: "", kind: "bad" as const, words: reason })),
    ...steps.map((step) => ({
      line: step.line,
      email: step.email,
      name: step.name,
      kind: step.kind,
      words: stepWords(step),
    })),
  ];
  return lines.sort((a, b) => a.line - b.line);
}

function stepWords(step: Step): string {
  switch (step.kind) {
    case "enrol":
      return `enrol as ${placeWords(step)}`;
    case "enrol-again":
      return `enrol again as ${placeWords(step)}`;
    case "invite":
      return `no account yet: an invitation as ${placeWords(step)}`;
    case "change":
      return `change from ${placeWords(step.before)} to ${placeWords(step)}`;
    case "change-invitation":
      return `invited already: change from ${placeWords(step.before)} to ${placeWords(step)}`;
    case "nothing":
      return step.why === "enrolled" ? `is ${placeWords(step)} already` : `is invited as ${placeWords(step)} already`;
  }
}

/** "learner in Tuesday". */
function placeWords({ role, section }: { role: CourseRole; section: string | null }): string {
  return section ? `${role} in ${section}` : role;
}

/** How many lines there are of each kind. */
export function countKinds(lines: readonly PlannedLine[]): { kind: LineKind; count: number }[] {
  const counts = Map.groupBy(lines, ({ kind }) => kind);
  return (["bad", ...KINDS] as const).flatMap((kind) => {
    const count = counts.get(kind)?.length ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
}

/** The lines that came out otherwise than the preview said, because the course had changed in between. */
export function linesThatChanged(preview: readonly PlannedLine[], done: readonly PlannedLine[]): PlannedLine[] {
  const said = new Map(preview.map(({ line, email, words }) => [`${line} ${email}`, words]));
  return done.filter(({ line, email, words }) => said.get(`${line} ${email}`) !== words);
}
