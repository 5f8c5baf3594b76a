import type { Engine } from "../engine.ts";
import type { CodeExercise } from "../exercise.ts";
import type { GradeReport } from "../report.ts";
import { mutateWidely } from "./mutate.ts";
import type { FoundMutant } from "./search-state.ts";
import { standingAlone } from "./standing-alone.ts";

/** Of all programs together; the search ends within a minute or two. */
const MAX_MUTANTS = 120;
/** Programs of the exercise that are changed: the reference where it stands alone, and the first alternatives. */
const MAX_SOURCES = 3;
/** In a row that we failed at, which says that it is not the mutant's doing. */
const MAX_LOST = 3;

export type SearchListener = (news: { done: number; all: number; found?: FoundMutant }) => void;

type Source = { file: string; code: string };

/**
 * Looks for programs one change away from a right one that the cases do not tell from it, and for those that fail without
 * being told any reason. Each is checked and run as a learner's program, in the sandbox, on the cases of every seed. A
 * program that does not pass unchanged gives none. Answers the files that were changed.
 */
export async function searchMutants(
  engine: Engine,
  exercise: CodeExercise,
  seeds: string[],
  tell: SearchListener,
): Promise<string[]> {
  const prepared = await engine.prepareAll(exercise, seeds);
  const grade = async (code: string) => (await engine.gradeSeeds({ exercise, prepared, seeds, code })).reports;
  const sources: Source[] = [];
  for (const source of sourcesOf(exercise))
    if (sources.length < MAX_SOURCES && (await grade(source.code)).every(isPassed)) sources.push(source);
  const mutants = mutantsOf(exercise, sources);
  const progress = { done: 0, all: mutants.length };
  tell(progress);
  let lost = 0;
  for (const { file, change, code } of mutants) {
    const reports = await grade(code);
    const isLost = reports.some(({ status }) => status === "internal-error");
    lost = isLost ? lost + 1 : 0;
    if (lost >= MAX_LOST) throw new Error(`mutants of ${exercise.slug} could not be graded`);
    progress.done++;
    const escaped = isLost ? null : escapeOf(reports);
    tell({
      ...progress,
      ...(escaped && { found: { file, change: change.replaceAll(/\s+/g, " "), code, ...escaped } }),
    });
  }
  return sources.map(({ file }) => file);
}

/** Without types that are imported, a reference is often what a learner could write. */
function sourcesOf({ files, alternatives }: CodeExercise): Source[] {
  const reference = standingAlone(files["reference.ts"] ?? "");
  return [
    ...(reference === null ? [] : [{ file: "reference.ts", code: reference }]),
    ...alternatives.map(({ id, code }) => ({ file: `alternatives/${id}.ts`, code })),
  ];
}

/** As many of each source as there is room for, none twice, and none that is a file of the exercise already. */
function mutantsOf({ slug, files }: CodeExercise, sources: Source[]) {
  const known = new Set(Object.values(files));
  const share = Math.floor(MAX_MUTANTS / Math.max(1, sources.length));
  return sources.flatMap(({ file, code }) =>
    mutateWidely(code, share, `${slug} ${file}`)
      .filter((mutant) => !known.has(mutant.code) && known.add(mutant.code))
      .map((mutant) => ({ file, ...mutant })),
  );
}

const isPassed = ({ status }: GradeReport) => status === "passed";

/** How a mutant gets away: it passes with some of the seeds, or fails and nothing names why. Null for what is caught. */
function escapeOf(reports: GradeReport[]): Pick<FoundMutant, "kind" | "passedSeeds" | "seeds"> | null {
  const passedSeeds = reports.filter(isPassed).length;
  const counts = { passedSeeds, seeds: reports.length };
  if (passedSeeds > 0) return { kind: "slipped", ...counts };
  const isUnnamed = reports.every(({ status, diagnosis }) => status === "failed" && diagnosis.length === 0);
  return isUnnamed ? { kind: "unnamed", ...counts } : null;
}
