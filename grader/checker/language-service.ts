import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "ts-api";
import { CONSOLE_TYPES, LEARNER_LIBRARY } from "../compiler-options.ts";

export const SOLUTION = "/solution.ts";
const LIBRARY = path.dirname(fileURLToPath(import.meta.resolve("ts-api")));

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.CommonJS,
  lib: [`lib.${LEARNER_LIBRARY}.d.ts`],
  types: [],
  // Nothing is looked up on the disk: a solution is one file.
  noResolve: true,
  moduleDetection: ts.ModuleDetectionKind.Force,
  newLine: ts.NewLineKind.LineFeed,
  sourceMap: true,
  // Decimals of a runtime error's position come from the map, so comments and blank lines may go.
  removeComments: true,
};

/** TypeScript with the library already parsed, for one program after another. */
export type Service = {
  setFiles(files: { code: string; types: string }): void;
  service: ts.LanguageService;
};

export function createService(): Service {
  const files = new Map<string, { text: string; revision: number }>();
  const set = (name: string, text: string) => {
    const known = files.get(name);
    if (known?.text !== text) files.set(name, { text, revision: (known?.revision ?? 0) + 1 });
  };
  set("/console.d.ts", CONSOLE_TYPES);
  const setFiles: Service["setFiles"] = ({ code, types }) => {
    set("/types.d.ts", types);
    set(SOLUTION, code);
  };
  setFiles({ code: "", types: "" });
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => OPTIONS,
    getScriptFileNames: () => [...files.keys()],
    getScriptVersion: (name) => String(files.get(name)?.revision ?? 0),
    getScriptSnapshot: (name) => snapshot(files.get(name)?.text ?? readLibrary(name)),
    getCurrentDirectory: () => "/",
    getDefaultLibFileName: () => `${LIBRARY}/lib.${LEARNER_LIBRARY}.d.ts`,
    fileExists: (name) => files.has(name) || isLibrary(name),
    readFile: (name) => files.get(name)?.text ?? readLibrary(name),
  };
  return { setFiles, service: ts.createLanguageService(host) };
}

function snapshot(text: string | undefined): ts.IScriptSnapshot | undefined {
  return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
}

function isLibrary(name: string): boolean {
  return path.dirname(name) === LIBRARY && /^lib\.[a-z0-9.]+\.d\.ts$/.test(path.basename(name));
}

function readLibrary(name: string): string | undefined {
  return isLibrary(name) ? readFileSync(name, "utf8") : undefined;
}
