import { transformSync } from "esbuild";
import type { Engine } from "#grader/engine.ts";
import type { CodeExercise } from "#grader/exercise.ts";
import { benchExercise, type Size, solution, USUAL } from "../engine/exercise.ts";
import { casesOf, gradeCode, openEngine } from "../engine/grading.ts";
import { alternate, type Contender } from "../measure.ts";
import type { Table } from "../results.ts";
import type { SectionOptions } from "../section.ts";
import { fitLine, growthExponent, type Point, summarize } from "../statistics.ts";

type Step = { x: number; exercise: CodeExercise; code: (number: number) => string };
type Growth = { title: string; unit: string; steps: Step[] };

/** Grading against the learner's own work, for code, cases, T and H of growing size; each row alternates the two. */
export async function measureEngineGrowth({ quick, tell }: SectionOptions): Promise<Table[]> {
  const growths = await allGrowths(quick);
  const engine = await openEngine({ runners: 2, reuse: false });
  try {
    const tables: Table[] = [];
    for (const growth of growths) {
      tell(growth.title);
      tables.push(await measureOne(engine, growth, quick ? 3 : 30));
    }
    return tables;
  } finally {
    await engine.close();
  }
}

async function allGrowths(quick: boolean): Promise<Growth[]> {
  const usual = await benchExercise(USUAL);
  const ends = (sizes: number[]) => (quick ? [sizes[0]!, sizes.at(-1)!] : sizes);
  const bySize = (sizes: number[], change: (x: number) => Partial<Size>) =>
    Promise.all(
      ends(sizes).map(async (x) => {
        const exercise = await benchExercise({ ...USUAL, ...change(x) }, { mistakes: false });
        return { x, exercise, code: (number: number) => solution(exercise, number) };
      }),
    );
  return [
    {
      ...{ title: "Code size", unit: "kB" },
      steps: ends([4, 8, 15, 30, 45, 60]).map((x) => ({ x, exercise: usual, code: paddedCode(usual, x) })),
    },
    { title: "Cases", unit: "cases", steps: await bySize([1, 5, 20, 50, 100, 200], (cases) => ({ cases })) },
    { title: "Steps T", unit: "T", steps: await bySize([5, 10, 20, 40, 80, 160], (T) => ({ T })) },
    { title: "Hidden units H", unit: "H", steps: await bySize([4, 8, 16, 32, 64], (H) => ({ H })) },
  ];
}

/** The solution again and again under other names, so that what is added is checked like any code. */
function paddedCode(exercise: CodeExercise, kilobytes: number): (number: number) => string {
  const entry = exercise.metadata.entry.name;
  return (number) => {
    let code = solution(exercise, number);
    for (let i = 0; ; i++) {
      const rename = (text: string) => text.replaceAll(entry, `${entry}${i}`).replaceAll("zeros", `zeros${i}`);
      const more = rename(solution(exercise, number)).replace(/^export const attempt.*$/m, "");
      if (code.length + more.length > kilobytes * 1000) return code;
      code += more;
    }
  };
}

async function measureOne(engine: Engine, { title, unit, steps }: Growth, rounds: number): Promise<Table> {
  const rows: (string | number)[][] = [];
  const [graded, own]: Point[][] = [[], []];
  for (const [position, step] of steps.entries()) {
    await engine.prepare(step.exercise, "bench");
    const samples = await alternate(await pair(engine, step, position), { rounds, warmUp: 2 });
    const [grade, work] = [summarize(samples.get("grade")!), summarize(samples.get("own")!)];
    graded!.push({ x: step.x, y: grade.p50 });
    own!.push({ x: step.x, y: work.p50 });
    rows.push([step.x, grade.p50, grade.p10, grade.p90, work.p50, work.p10, work.p90, grade.n]);
  }
  const [all, learners] = [graded!, own!].map((points) => ({
    line: fitLine(points),
    exponent: growthExponent(points),
  }));
  rows.push([`slope, ms per ${unit}`, all!.line.slope, "", "", learners!.line.slope, "", "", ""]);
  rows.push(["exponent", all!.exponent, "", "", learners!.exponent, "", "", ""]);
  return { title: `${title}: one grading and the learner's own work in it, ms`, columns: columnsOf(unit), rows };
}

const columnsOf = (unit: string) => [unit, "grading", "p10", "p90", "own work", "p10", "p90", "n"];

async function pair(engine: Engine, { exercise, code }: Step, position: number): Promise<Contender[]> {
  const cases = await casesOf(engine, exercise);
  const inputs = cases.map(({ args }) => JSON.stringify(args));
  const text = (round: number) => code(position * 1000 + round + 100);
  return [
    {
      name: "grade",
      run: async (round) => {
        const program = text(round);
        const startedAt = performance.now();
        await gradeCode(engine, exercise, program);
        return performance.now() - startedAt;
      },
      settleMs: 200,
    },
    { name: "own", run: async (round) => ownWork(exercise.metadata.entry.name, text(round), inputs) },
  ];
}

function ownWork(entry: string, text: string, inputs: string[]): number {
  const { code } = transformSync(text, { loader: "ts", format: "cjs", target: "es2023" });
  const cases = inputs.map((input) => JSON.parse(input) as unknown[]);
  const module = { exports: {} as Record<string, (...args: unknown[]) => unknown> };
  const startedAt = performance.now();
  new Function("module", "exports", code)(module, module.exports);
  for (const args of cases) module.exports[entry]!(...args);
  return performance.now() - startedAt;
}
