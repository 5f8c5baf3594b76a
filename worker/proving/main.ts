import os from "node:os";
import { checkProse } from "#exercises/check-prose.ts";
import { createEngine, type Engine } from "#grader/engine.ts";
import { type Exercise, ExerciseError, programsOf } from "#grader/exercise.ts";
import { searchMutants } from "#grader/mutation/search.ts";
import { parseExercise } from "#grader/parse-exercise.ts";
import type { ProofProgress } from "#grader/proof-progress.ts";
import { proofSeeds } from "#grader/proof-seeds.ts";
import { idInPart, newStep, settled, stepsOf, withNews } from "#grader/proof-steps.ts";
import { proveExercise } from "#grader/prove-exercise.ts";
import { type ProofMessage, ProofOrder } from "./protocol.ts";

/**
 * A process for one proof. An author's code can make a proof large and long, and then it is this process that is ended,
 * with its runners, and nobody's grading. It has neither our environment nor the database.
 */

/** Behind the gradings, which are behind the pages. Checkers and runners inherit it. */
const BEHIND_THE_GRADINGS = 12;
/** One program is checked while another runs. */
const AT_ONCE = 2;
/** Enough to tell what slips through from what the seeds catch by chance. */
const SEEDS_OF_A_SEARCH = 5;
const MAX_FOUND = 60;

os.setPriority(BEHIND_THE_GRADINGS);
// Nobody is left who would hear of it.
process.once("disconnect", () => process.exit(1));
process.once("message", (message) => void work(ProofOrder.parse(message)).catch(tellBroken));

async function work({ kind, slug, files, slugs, confinement }: ProofOrder): Promise<void> {
  const exercise = parseExercise(slug, files);
  const engine = await createEngine({ runners: 1, confinement });
  const progress = kind === "publish" ? await prove(engine, exercise, new Set(slugs)) : await search(engine, exercise);
  await engine.close();
  say({ type: "done", progress });
}

async function prove(engine: Engine, exercise: Exercise, slugs: Set<string>): Promise<ProofProgress> {
  const seeds = proofSeeds(exercise);
  let steps = [newStep("prose", "prose"), ...stepsOf(exercise)];
  const state = () => ({ kind: "publish" as const, seeds: seeds.length, steps, failures: [] });
  const tell = (news: Parameters<typeof withNews>[1]) => {
    steps = withNews(steps, news);
    say({ type: "progress", progress: state() });
  };
  tell(settled("prose", checkProse(exercise, slugs)));
  const { failures } = await proveExercise(engine, exercise, seeds, { tell, atOnce: AT_ONCE });
  // Whatever no step has said is said all the same.
  const said = new Set(steps.flatMap((step) => step.failures.map(({ file, rule }) => `${file} ${rule}`)));
  return { ...state(), failures: failures.filter(({ file, rule }) => !said.has(`${file} ${rule}`)) };
}

async function search(engine: Engine, exercise: Exercise): Promise<ProofProgress> {
  const seeds = proofSeeds(exercise).slice(0, SEEDS_OF_A_SEARCH);
  const progress: ProofProgress & { kind: "mutants" } = {
    ...{ kind: "mutants", seeds: seeds.length, done: 0, all: 0, sources: null, found: [], failures: [] },
  };
  for (const program of programsOf(exercise)) {
    const place = (file: string) => (program === exercise ? file : idInPart(program.partOf!.part, file));
    const before = { done: progress.done, all: progress.all };
    try {
      const sources = await searchMutants(engine, program, seeds, ({ done, all, found }) => {
        progress.done = before.done + done;
        progress.all = before.all + all;
        if (found && progress.found.length < MAX_FOUND) progress.found.push({ ...found, file: place(found.file) });
        say({ type: "progress", progress });
      });
      progress.sources = [...(progress.sources ?? []), ...sources.map(place)];
    } catch (error) {
      if (!(error instanceof ExerciseError)) throw error;
      progress.failures.push({ file: place(error.file), rule: error.rule });
    }
  }
  return progress;
}

function say(message: ProofMessage): void {
  process.send?.(message);
}

function tellBroken(error: unknown): void {
  process.send?.({ type: "broken", reason: String(error) } satisfies ProofMessage, () => process.exit(1));
}
