import { type Message, type TransformFailure, transform } from "esbuild";
import type { CodeProblem } from "../report.ts";
import type { CheckAnswer } from "./protocol.ts";

/** Plain JavaScript of a checked solution: CommonJS that assigns to `module.exports`, and its source map. */
export async function compile(code: string): Promise<CheckAnswer> {
  try {
    const { code: program, map } = await transform(code, {
      ...{ loader: "ts", format: "cjs", target: "es2023", sourcefile: "solution.ts", sourcemap: true },
      ...{ sourcesContent: false, logLevel: "silent", tsconfigRaw: { compilerOptions: { strict: true } } },
    });
    return { status: "compiled", program, map };
  } catch (error) {
    // Rare: what the type checker lets pass and no engine could run, such as a duplicate label.
    return { status: "errors", problems: (error as TransformFailure).errors.map(problemOf) };
  }
}

function problemOf({ text, location }: Message): CodeProblem {
  const { line, column, length } = location ?? { line: 1, column: 0, length: 0 };
  return { code: "syntax", message: text, line, column: column + 1, endLine: line, endColumn: column + 1 + length };
}
