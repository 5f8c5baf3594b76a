import * as ts from "monaco-editor/languages/features/typescript/register";
import { CONSOLE_TYPES } from "#grader/compiler-options.ts";
import { AUTHOR_OPTIONS } from "./author-options.ts";

/** TypeScript's own numbers for names that Monaco's type declarations do not have yet. */
const ES2023 = 10 as ts.ScriptTarget;
const FORCE_MODULES = 3;

/** As the checker sees the code: strict, the library of ES2023, no DOM, and every file a module. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ES2023,
  // A language service wants the name of the library's file, where a tsconfig has "es2023".
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleDetection: FORCE_MODULES,
  noEmit: true,
};

/** Sets the TypeScript service up for one exercise. The answer undoes it. */
export function provideTypes(types: string): () => void {
  ts.typescriptDefaults.setCompilerOptions(OPTIONS);
  ts.typescriptDefaults.setEagerModelSync(true);
  const libs = [
    ts.typescriptDefaults.addExtraLib(CONSOLE_TYPES, "file:///types/console.d.ts"),
    ts.typescriptDefaults.addExtraLib(types, "file:///types/exercise.d.ts"),
  ];
  return () => {
    for (const lib of libs) lib.dispose();
  };
}

/** Sets it up for the files of an exercise, given what they may import: path to text. The answer undoes it. */
export function provideAuthorTypes(sources: Record<string, string>): () => void {
  ts.typescriptDefaults.setCompilerOptions({ ...OPTIONS, ...AUTHOR_OPTIONS });
  ts.typescriptDefaults.setEagerModelSync(true);
  const libs = Object.entries({ "types/console.d.ts": CONSOLE_TYPES, ...sources }).map(([path, text]) =>
    ts.typescriptDefaults.addExtraLib(text, `file:///${path}`),
  );
  return () => {
    for (const lib of libs) lib.dispose();
  };
}
