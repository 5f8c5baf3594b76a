import { availableParallelism } from "node:os";
import type { Exercise } from "#grader/exercise.ts";
import { findConfinement } from "#grader/process/confine/confinement.ts";
import { createRunnerPool } from "#grader/runner/runner.ts";
import { watchProgress } from "../exercises-check/progress.ts";
import { addFigures, type Measured, measureDiagnosis, noFigures } from "./measure.ts";

/** So many of those that have a name get the right one. */
const ENOUGH = 0.8;

/** All of the exercises, as many at a time as there are processors, with progress on standard error. */
export async function measureAll(exercises: Exercise[]): Promise<Measured> {
  const size = availableParallelism();
  const onStartFailure = (error: unknown) => console.error("a runner did not start", error);
  const confinement = await findConfinement("auto");
  const pool = createRunnerPool({ size, spare: size, kept: 0, confinement, onStartFailure, onStart() {}, onKill() {} });
  const progress = watchProgress(exercises.length);
  let total: Measured = { mistakes: noFigures(), mutants: noFigures(), unrelated: noFigures() };
  let next = 0;
  const work = async () => {
    for (let i = next++; i < exercises.length; i = next++) {
      const { slug } = exercises[i]!;
      progress.show(slug, 0, 1);
      const measured = await measureDiagnosis(pool, exercises[i]!);
      total = add(total, measured);
      progress.finish(slug, 0, "diagnosed");
    }
  };
  await Promise.all(Array.from({ length: size }, work));
  progress.end();
  await pool.close();
  return total;
}

function add(a: Measured, b: Measured): Measured {
  return {
    mistakes: addFigures(a.mistakes, b.mistakes),
    mutants: addFigures(a.mutants, b.mutants),
    unrelated: addFigures(a.unrelated, b.unrelated),
  };
}

/** The figures in a few lines. */
export function figuresInWords({ mistakes, mutants, unrelated }: Measured): string {
  const share = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);
  const labelled = mistakes.labelled + mutants.labelled;
  const right = mistakes.right + mutants.right;
  const falseNames = [mistakes, mutants, unrelated].reduce((sum, each) => sum + each.falseNames.length, 0);
  const programs = mistakes.programs + mutants.programs + unrelated.programs;
  return [
    "diagnosis, with the lookup of known mistakes off:",
    `  right names       ${right} of ${labelled} (${share(right, labelled)}): mistakes ${mistakes.right} of ${mistakes.labelled}` +
      ` (${share(mistakes.right, mistakes.labelled)}), mutants ${mutants.right} of ${mutants.labelled} (${share(mutants.right, mutants.labelled)})`,
    `  false names       ${falseNames} of ${programs} programs: mistakes ${mistakes.falseNames.length}, mutants ${mutants.falseNames.length},` +
      ` unrelated wrong answers ${unrelated.falseNames.length} of ${unrelated.programs}`,
  ].join("\n");
}

/** What falls short of the goals: four in five right, and nothing said of answers that have no cause. */
export function shortcomings({ mistakes, mutants, unrelated }: Measured): string[] {
  const few = ({ right, labelled }: { right: number; labelled: number }) => labelled > 0 && right < ENOUGH * labelled;
  return [
    ...(few(mistakes) ? ["diagnosis: fewer than four in five mistakes get a right name"] : []),
    ...(few(mutants) ? ["diagnosis: fewer than four in five mutants get a right name"] : []),
    ...unrelated.falseNames.map((said) => `diagnosis: a cause was named where there is none: ${said}`),
  ];
}
