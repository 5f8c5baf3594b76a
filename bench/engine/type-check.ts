import { API } from "typescript/unstable/sync";
import { CONSOLE_TYPES, LEARNER_LIBRARY } from "#grader/compiler-options.ts";

const CONFIG = "/bench/tsconfig.json";
const SOLUTION = "/bench/solution.ts";
const FOLDER = "/bench";

/** TypeScript 7 itself, warm, with nothing around it: one program after another, in the options of the checker. */
export type WarmCheck = { check(code: string): void; close(): void };

export function createWarmCheck(types: string): WarmCheck {
  const files = new Map([
    [CONFIG, JSON.stringify(configuration())],
    [`${FOLDER}/types.d.ts`, types],
    [`${FOLDER}/console.d.ts`, CONSOLE_TYPES],
    [SOLUTION, ""],
  ]);
  const api = new API({
    cwd: FOLDER,
    fs: {
      readFile: (name) => files.get(name),
      fileExists: (name) => files.has(name) || undefined,
      directoryExists: (name) => name === FOLDER || undefined,
    },
  });
  let snapshot = api.updateSnapshot({ openProjects: [CONFIG] });
  const check = (code: string) => {
    files.set(SOLUTION, code);
    const next = api.updateSnapshot({ fileChanges: { changed: [SOLUTION] } });
    snapshot.dispose();
    snapshot = next;
    const program = snapshot.getProject(CONFIG)!.program;
    const problems = [...program.getSyntacticDiagnostics(SOLUTION), ...program.getSemanticDiagnostics(SOLUTION)];
    if (problems.length > 0) throw new Error(`the solution has type errors: ${problems[0]?.text}`);
  };
  return { check, close: () => api.close() };
}

function configuration() {
  const options = { strict: true, target: "es2023", module: "esnext", lib: [LEARNER_LIBRARY], types: [], noEmit: true };
  return { compilerOptions: options, files: ["types.d.ts", "console.d.ts", "solution.ts"] };
}
