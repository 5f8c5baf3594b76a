import { MAX_NOISE, MIN_MISTAKE, MIN_MISTAKE_BY_HAND } from "#grader/proof-bounds.ts";
import type { Distance, ProofStep } from "#grader/proof-steps.ts";

export type Mark = { name: string; distance: Distance };

/** What was measured of one exercise, or of one program among its parts. Right answers have no noise by hand. */
export type Calibration = {
  /** "" for the exercise itself. */
  part: string;
  noise: Mark[];
  mistakes: Mark[];
  bounds: { noise: number | null; mistake: number };
};

/** One for each program, and one for what is on paper; none where nothing was measured. */
export function calibrationsOf(steps: ProofStep[]): Calibration[] {
  const isByHand = steps.some(({ id }) => id === "variant.ts");
  const parts = [...new Set(steps.map(({ id }) => partOf(id)))];
  return parts.flatMap((part) => {
    const own = steps.filter(({ id, distance }) => partOf(id) === part && distance !== null);
    const marks = (kind: ProofStep["kind"]) =>
      own.filter((step) => step.kind === kind).map(({ id, distance }) => ({ name: nameOf(id), distance: distance! }));
    const isPaper = isByHand && part === "";
    const bounds = isPaper ? { noise: null, mistake: MIN_MISTAKE_BY_HAND } : { noise: MAX_NOISE, mistake: MIN_MISTAKE };
    return own.length > 0 ? [{ part, noise: marks("alternative"), mistakes: marks("mistake"), bounds }] : [];
  });
}

const partOf = (id: string) => /^parts\/([^/]+)\//.exec(id)?.[1] ?? "";
const nameOf = (id: string) => id.replace(/^.*\//, "").replace(/\.ts$/, "");

export type Axis = { from: number; to: number };

/** Whole powers of ten around all that is to be shown, the bounds among it. 0 and infinity stand at the two ends. */
export function axisOf({ noise, mistakes }: Pick<Calibration, "noise" | "mistakes">): Axis {
  const powers = [...noise, ...mistakes].flatMap(({ distance }) =>
    distance === "infinite" || distance === 0 ? [] : [Math.log10(distance)],
  );
  return { from: Math.floor(Math.min(-4, ...powers)) - 1, to: Math.ceil(Math.max(4, ...powers)) + 1 };
}

/** 0 at the left end of the axis, 1 at the right. */
export function placeOn({ from, to }: Axis, distance: Distance): number {
  if (distance === "infinite") return 1;
  if (distance === 0) return 0;
  return (Math.log10(distance) - from) / (to - from);
}

/** The right answer that strays most, and the mistake that comes nearest. */
export function extremes({ noise, mistakes }: Calibration): { worst: Mark | null; nearest: Mark | null } {
  const size = ({ distance }: Mark) => (distance === "infinite" ? Number.POSITIVE_INFINITY : distance);
  const byDistance = (marks: Mark[]) => marks.toSorted((a, b) => size(a) - size(b));
  return { worst: byDistance(noise).at(-1) ?? null, nearest: byDistance(mistakes)[0] ?? null };
}
