import { availableParallelism } from "node:os";
import { createCheckerPool } from "#grader/checker/checker.ts";
import type { CodeExercise } from "#grader/exercise.ts";
import { findConfinement } from "#grader/process/confine/confinement.ts";
import { createRunnerPool } from "#grader/runner/runner.ts";
import { watchProgress } from "../exercises-check/progress.ts";
import { addFigures, type Figures, type Measured, measureDiagnosis, nothingMeasured } from "./measure.ts";

/** So many of those that have a name get the right one. */
const ENOUGH = 0.8;

/** Each has runners of its own, and what was explored of large exercises in memory. */
const MOST_AT_A_TIME = 2;

/** All of the exercises, a few at a time, with progress on standard error. */
export async function measureAll(exercises: CodeExercise[]): Promise<Measured> {
  const size = Math.min(MOST_AT_A_TIME, availableParallelism());
  const onStartFailure = (error: unknown) => console.error("a runner did not start", error);
  const confinement = await findConfinement("auto");
  const watched = { confinement, onStartFailure, onStart() {}, onKill() {} };
  const processes = {
    checkers: createCheckerPool({ size: 1, spare: 1, ...watched }),
    // All programs of an exercise are ours: one runner may take one after the other.
    runners: createRunnerPool({ size, spare: size, kept: size, ...watched }),
  };
  const progress = watchProgress(exercises.length);
  let total = nothingMeasured();
  let next = 0;
  const work = async () => {
    for (let i = next++; i < exercises.length; i = next++) {
      const { slug } = exercises[i]!;
      progress.show(slug, 0, 1);
      const measured = await measureDiagnosis(processes, exercises[i]!);
      total = add(total, measured);
      progress.finish(slug, 0, "diagnosed");
    }
  };
  await Promise.all(Array.from({ length: size }, work));
  progress.end();
  await Promise.all([processes.checkers.close(), processes.runners.close()]);
  return total;
}

function add(a: Measured, b: Measured): Measured {
  return {
    mistakes: addFigures(a.mistakes, b.mistakes),
    mutants: addFigures(a.mutants, b.mutants),
    heldOut: addFigures(a.heldOut, b.heldOut),
    unrelated: addFigures(a.unrelated, b.unrelated),
  };
}

/** The figures in a few lines. */
export function figuresInWords(measured: Measured): string {
  const { mistakes, mutants, heldOut, unrelated } = measured;
  const row = (name: string, { right, labelled, falseNames, programs }: Figures) =>
    `  ${name.padEnd(34)} ${`${right} of ${labelled}`.padEnd(12)} ${percent(right, labelled).padEnd(8)} ${falseNames.length} of ${programs}`;
  const all = [mistakes, mutants, heldOut, unrelated].reduce(addFigures);
  return [
    `diagnosis with the lookup off        ${"right names".padEnd(21)} false names`,
    row("mistakes", mistakes),
    row("mutants", mutants),
    row("mutants that nobody had looked at", heldOut),
    row("wrong answers without a cause", unrelated),
    row("all", all),
  ].join("\n");
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

/** What falls short of the goals: four in five right, and nothing said of answers that have no cause. */
export function shortcomings({ mistakes, mutants, heldOut, unrelated }: Measured): string[] {
  const labelled = [mistakes, mutants, heldOut].reduce(addFigures);
  const isFew = ({ right, labelled: all }: Figures) => right < ENOUGH * all;
  return [
    ...(isFew(labelled) ? ["diagnosis: fewer than four in five get a right name"] : []),
    ...(isFew(heldOut) ? ["diagnosis: fewer than four in five of the mutants held out get a right name"] : []),
    ...unrelated.falseNames.map((said) => `diagnosis: a cause was named where there is none: ${said}`),
  ];
}
