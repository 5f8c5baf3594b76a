import type { CaseResult, CaseStatus, CaseVisibility, GradeReport, Verdict } from "#grader/report.ts";

/** What a regrade would do to the score of a submission. */
export const DIRECTIONS = ["up", "down", "same"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Sums of points in another order differ by less. */
const HAIR = 1e-9;

export function directionOf(before: number | null, after: number | null): Direction {
  const change = (after ?? 0) - (before ?? 0);
  if (Math.abs(change) <= HAIR) return "same";
  return change > 0 ? "up" : "down";
}

/** A case that would end otherwise. Null: one of the reports has no such case. */
export type CaseChange = {
  title: string;
  visibility: CaseVisibility;
  before: CaseEnd | null;
  after: CaseEnd | null;
};
/** `score`: of a part by hand, 0 to 1. */
export type CaseEnd = { status: CaseStatus; score: number | null; message: string };

export type Outcome = {
  direction: Direction;
  before: { verdict: Verdict; score: number };
  after: { verdict: Verdict; score: number };
  isVerdictChanged: boolean;
  /** The names of mistakes that are no longer found, and of those that are now. */
  mistakes: { gone: string[]; found: string[] };
  /** In the order of the report that has them, those of the new one first. */
  cases: CaseChange[];
  /** Cases that end as before. */
  unchanged: number;
};

/** What would become of a submission whose report was one, and would be the other. */
export function outcomeOf(before: GradeReport, after: GradeReport): Outcome {
  const pairs = pairCases(before.cases, after.cases);
  const cases = pairs.filter(({ before: was, after: is }) => was?.status !== is?.status || was?.score !== is?.score);
  return {
    direction: directionOf(before.score, after.score),
    before: { verdict: before.status, score: before.score },
    after: { verdict: after.status, score: after.score },
    isVerdictChanged: before.status !== after.status,
    mistakes: { gone: without(before, after), found: without(after, before) },
    cases,
    unchanged: pairs.length - cases.length,
  };
}

const without = ({ diagnosis }: GradeReport, other: GradeReport) =>
  diagnosis.map(({ id }) => id).filter((id) => !other.diagnosis.some((one) => one.id === id));

/** Cases are the same by their part, or by their title and whether they are hidden; of several alike, by their order. */
function pairCases(before: readonly CaseResult[], after: readonly CaseResult[]): CaseChange[] {
  const [old, present] = [byName(before), byName(after)];
  const gone = [...old.keys()].filter((name) => !present.has(name));
  return [...present.keys(), ...gone].map((name) => {
    const [was, is] = [old.get(name), present.get(name)];
    const { title, visibility } = (is ?? was)!;
    return { title, visibility, before: was ? endOf(was) : null, after: is ? endOf(is) : null };
  });
}

function byName(cases: readonly CaseResult[]): Map<string, CaseResult> {
  const seen = new Map<string, number>();
  return new Map(
    cases.map((one) => {
      const name = one.part ? `part ${one.part.id}` : `${one.visibility} ${one.title}`;
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      return [`${name} #${count}`, one];
    }),
  );
}

const endOf = ({ status, message = "", part }: CaseResult): CaseEnd => ({
  ...{ status, message },
  score: part?.score ?? null,
});
