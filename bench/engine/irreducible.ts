import { transformSync } from "esbuild";
import type { CodeExercise } from "#grader/exercise.ts";
import type { Contender } from "../measure.ts";
import { createBareIsolate } from "./bare-isolate.ts";
import { solution } from "./exercise.ts";
import { createWarmCheck } from "./type-check.ts";

export const IRREDUCIBLE = ["type check, warm", "strip the types", "isolate and context", "the calls"] as const;

type Parts = { contenders: Contender[]; close(): void };

/** The parts that every grading needs, each alone, in this process: no queue, no process, no protection, no judgement. */
export function irreducibleParts(exercise: CodeExercise, inputs: string[]): Parts {
  const checker = createWarmCheck(exercise.types);
  const entry = exercise.metadata.entry.name;
  const strip = (code: string) => transformSync(code, { loader: "ts", format: "cjs", target: "es2023" }).code;
  const [check, stripped, isolate, calls] = IRREDUCIBLE;
  // transformSync talks to a process of esbuild's; it runs before the clock of the others starts.
  const program = (round: number) => strip(solution(exercise, round));

  return {
    contenders: [
      { name: check, run: async (round) => clock(() => checker.check(solution(exercise, 1_000_000 + round))) },
      { name: stripped, run: async (round) => clock(() => program(2_000_000 + round)) },
      {
        name: isolate,
        run: async () =>
          clock(
            () => createBareIsolate(entry),
            (made) => made.dispose(),
          ),
      },
      {
        name: calls,
        run: async (round) => {
          const code = program(3_000_000 + round);
          const made = createBareIsolate(entry);
          return clock(
            () => {
              made.load(code);
              for (const input of inputs) made.call(input);
            },
            () => made.dispose(),
          );
        },
      },
    ],
    close: () => checker.close(),
  };
}

/** Milliseconds of `work` alone; `after` puts things away. */
function clock<T>(work: () => T, after: (made: T) => void = () => undefined): number {
  const startedAt = performance.now();
  const made = work();
  const elapsed = performance.now() - startedAt;
  after(made);
  return elapsed;
}
