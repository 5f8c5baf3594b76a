import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "esbuild";
import type { CodeExercise } from "#grader/exercise.ts";
import { RIVAL_MODULES } from "../install.ts";
import type { Contender } from "../measure.ts";
import { aloneSolution } from "./exercise.ts";
import type { RivalCase, Workspace } from "./workspace.ts";

/** What is used of quickjs-emscripten, which is installed by the bench alone and has no types here. */
type Handle = { dispose(): void };
type Context = {
  evalCode(code: string): Handle;
  unwrapResult(result: Handle): Handle;
  getString(handle: Handle): string;
  newString(text: string): Handle;
  undefined: Handle;
  callFunction(callee: Handle, self: Handle, argument: Handle): Handle;
  dispose(): void;
};
type Runtime = { newContext(): Context; setMemoryLimit(bytes: number): void; dispose(): void };
type QuickJs = { newRuntime(): Runtime };

/** QuickJS compiled to WebAssembly, in this process: a fresh runtime for each program, types stripped and not checked. */
export async function quickJs(
  exercise: CodeExercise,
  cases: RivalCase[],
  { compareFile }: Workspace,
): Promise<Contender> {
  const load = createRequire(join(RIVAL_MODULES, "unused.js"));
  const { getQuickJS } = load("quickjs-emscripten") as { getQuickJS(): Promise<QuickJs> };
  const quick = await getQuickJS();
  const { judge } = (await import(pathToFileURL(compareFile).href)) as {
    judge(expected: unknown, actual: unknown): void;
  };
  const inputs = cases.map(({ args }) => JSON.stringify(args));
  return {
    name: "quickjs-emscripten, none checked",
    run: async (round) => {
      const text = aloneSolution(exercise, 900_000 + round);
      const startedAt = performance.now();
      const answers = runProgram(quick, exercise.metadata.entry.name, text, inputs);
      for (const [i, { expected }] of cases.entries()) judge(expected, answers[i]);
      return performance.now() - startedAt;
    },
  };
}

function runProgram(quick: QuickJs, entry: string, text: string, inputs: string[]): unknown[] {
  const runtime = quick.newRuntime();
  runtime.setMemoryLimit(64 * 2 ** 20);
  const context = runtime.newContext();
  const { code } = transformSync(text, { loader: "ts", format: "cjs", target: "es2023" });
  const wrapped = `const module = { exports: {} }; ${code};
    (text) => JSON.stringify(module.exports.${entry}(...JSON.parse(text)));`;
  const callee = context.unwrapResult(context.evalCode(wrapped));
  const answers = inputs.map((input) => {
    const argument = context.newString(input);
    const answer = context.unwrapResult(context.callFunction(callee, context.undefined, argument));
    const value: unknown = JSON.parse(context.getString(answer));
    argument.dispose();
    answer.dispose();
    return value;
  });
  callee.dispose();
  context.dispose();
  runtime.dispose();
  return answers;
}
