import type { Engine } from "#grader/engine.ts";
import { type Exercise, programsOf } from "#grader/exercise.ts";
import { seedOfCases } from "#grader/seed.ts";

/**
 * The same engine, which once it has graded a submission of an exercise prepares the exercise's other seeds, one at a
 * time and only while it has nothing to grade: nobody then waits for the author's code. What cannot be prepared is left
 * to the submission that needs it, which says why.
 */
export function prepareAhead(engine: Engine, readSeeds: (exercise: Exercise) => Promise<string[]>): Engine {
  const known = new Set<string>();
  const toPrepare: { exercise: Exercise; seed: string }[] = [];
  let grading = 0;
  let preparing = false;

  const note = async (exercise: Exercise) => {
    // By hand each learner has a seed of their own, which is prepared when it is drawn; programs have the version's.
    const programs = programsOf(exercise);
    if (programs.length === 0 || known.has(exercise.version)) return;
    known.add(exercise.version);
    const seeds = await readSeeds(exercise);
    // Nobody can submit to it yet; once it is published, they have to be prepared.
    if (seeds.length === 0) known.delete(exercise.version);
    for (const program of programs)
      toPrepare.push(...seeds.map((seed) => ({ exercise: program, seed: seedOfCases(program, seed) })));
  };
  const prepareWhileIdle = async () => {
    if (preparing) return;
    preparing = true;
    while (grading === 0 && toPrepare.length > 0) {
      const { exercise, seed } = toPrepare.shift()!;
      await engine.prepare(exercise, seed).catch(() => undefined);
    }
    preparing = false;
  };
  return {
    ...engine,
    grade: async (job) => {
      grading++;
      try {
        return await engine.grade(job);
      } finally {
        grading--;
        void note(job.exercise)
          .catch(() => known.delete(job.exercise.version))
          .then(prepareWhileIdle);
      }
    },
    close: async () => {
      toPrepare.length = 0;
      await engine.close();
    },
  };
}
