import type { Engine } from "#grader/engine.ts";
import type { CodeExercise } from "#grader/exercise.ts";
import { createRandom } from "#numeric/random.ts";
import { installRivals } from "../install.ts";
import { alternate, type Contender, type Samples } from "../measure.ts";
import { ratioRow, summaryTable } from "../report/tables.ts";
import { atLeast, atMost, type Measured, type Table } from "../results.ts";
import type { SectionOptions } from "../section.ts";
import { ratioOfMedians } from "../statistics.ts";
import { benchExercise, USUAL } from "./exercise.ts";
import { casesOf, gradeOnce, openEngine } from "./grading.ts";
import { IRREDUCIBLE, irreducibleParts } from "./irreducible.ts";
import { quickJs } from "./quickjs.ts";
import { rivals, TSC_AND_JEST } from "./rivals.ts";
import { measureThroughput } from "./throughput.ts";
import { createWorkspace } from "./workspace.ts";

const SINGLE_USE = "the engine, single-use processes";
const REUSE = "the engine, processes reused";
const ENGINES = [SINGLE_USE, REUSE] as const;

/** rnn-bptt with 20 cases, type check included: the engine, its irreducible parts, and what one would use instead. */
export async function measureEngine({ quick, tell }: SectionOptions): Promise<Measured> {
  await installRivals();
  const exercise = await benchExercise(USUAL);
  const [once, reused] = [
    await openEngine({ runners: 2, reuse: false }),
    await openEngine({ runners: 2, reuse: true }),
  ];
  const cases = await casesOf(once, exercise);
  await reused.prepare(exercise, "bench");
  const workspace = await createWorkspace(exercise, cases);
  const parts = irreducibleParts(
    exercise,
    cases.map(({ args }) => JSON.stringify(args)),
  );
  try {
    const engines = [contender(SINGLE_USE, once, exercise, 1), contender(REUSE, reused, exercise, 2)];
    tell("the engine and its parts");
    const fine = await alternate([...engines, ...parts.contenders], { rounds: quick ? 20 : 200, warmUp: 10 });
    tell("the engine and what one would use instead");
    const others = [...rivals(exercise, workspace), await quickJs(exercise, cases, workspace)];
    const coarse = await alternate([...engines, ...others], { rounds: quick ? 2 : 20, warmUp: 1, tell });
    tell("grades per second");
    await Promise.all([once.close(), reused.close()]);
    const speeds = await measureThroughput(exercise, quick);
    return report(fine, coarse, speeds);
  } finally {
    parts.close();
    await Promise.all([once.close(), reused.close()]);
    await workspace.remove();
  }
}

/** A pause follows each grading, in which the engine replaces the process it used: what is measured is an idle engine. */
function contender(name: string, engine: Engine, exercise: CodeExercise, number: number): Contender {
  const run = async (round: number) => {
    const startedAt = performance.now();
    await gradeOnce(engine, exercise, number * 10_000_000 + round);
    return performance.now() - startedAt;
  };
  return { name, run, settleMs: 300 };
}

function report(fine: Samples, coarse: Samples, speeds: Awaited<ReturnType<typeof measureThroughput>>): Measured {
  const random = createRandom("engine");
  const sum = sumOf(fine);
  const overSum = (name: string) => ratioOfMedians(fine.get(name)!, sum, random);
  const overJest = (name: string) => ratioOfMedians(coarse.get(TSC_AND_JEST)!, coarse.get(name)!, random);
  const ratios: Table = {
    title: "Ratios of medians, with 95 % bootstrap intervals over the rounds",
    columns: ["ratio", "value", "low", "high"],
    rows: ENGINES.flatMap((name) => [
      ratioRow(`${name} / sum of the irreducible parts`, overSum(name)),
      ...[...coarse.keys()]
        .filter((other) => !ENGINES.includes(other as (typeof ENGINES)[number]))
        .map((other) => ratioRow(`${other} / ${name}`, ratioOfMedians(coarse.get(other)!, coarse.get(name)!, random))),
    ]),
  };
  const measured = new Map([...fine, ["sum of the irreducible parts", sum]]);
  return {
    tables: [
      summaryTable("One grading and its irreducible parts, alternating, ms", measured),
      summaryTable("The same work by other means, alternating, ms", coarse),
      speeds.table,
      ratios,
    ],
    goals: [
      ...ENGINES.flatMap((name) => [
        atMost(`${name} / sum of its irreducible parts`, overSum(name).ratio, 2.5, "×"),
        atLeast(`tsc and jest / ${name}`, overJest(name).ratio, 40, "×"),
      ]),
      atLeast("grades per second, single use", speeds.best(false), 12, "/s"),
      atLeast("grades per second, reuse", speeds.best(true), 70, "/s"),
    ],
    notes: NOTES,
  };
}

/** Of the same round each, so that the sum has a spread too. */
function sumOf(samples: Samples): number[] {
  const parts = IRREDUCIBLE.map((name) => samples.get(name)!);
  return parts[0]!.map((_, round) => parts.reduce((sum, part) => sum + part[round]!, 0));
}

const NOTES = [
  "One grading at a time on an otherwise idle machine, the text of the program new each time. The author's cases and expected values are prepared before; the product keeps them as well.",
  "Only tsc with jest, deno --check and the engine check types. Only the engine and QuickJS isolate the program, and only the engine survives one that does not end, and keeps the expected values out of its reach: node, deno, vitest and jest run it in the process that judges it.",
  "The engine, QuickJS and the parts are warm in long-lived processes; the others start anew for each program, as their users do. Deno keeps its cache of transpiled modules except for the program itself.",
  "The irreducible parts are warm and unprotected: TypeScript 7 through its interface, esbuild, an isolate with a context and nothing in it, the calls with JSON in and out.",
];
