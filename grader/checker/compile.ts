import { type Message, type TransformFailure, transform } from "esbuild";
import type { CodeProblem } from "../report.ts";
import { MAX_MESSAGE_CHARS } from "./positions.ts";
import type { CheckAnswer } from "./protocol.ts";

/** What 64 kB of code become is a tenth of this. */
const MAX_PROGRAM_CHARS = 2_000_000;

/** Plain JavaScript of a checked solution: CommonJS that assigns to `module.exports`, and its source map. */
export async function compile(code: string): Promise<CheckAnswer> {
  try {
    const { code: program, map } = await transform(code, {
      ...{ loader: "ts", format: "cjs", target: "es2023", sourcefile: "solution.ts", sourcemap: true },
      ...{ sourcesContent: false, logLevel: "silent", tsconfigRaw: { compilerOptions: { strict: true } } },
    });
    return program.length + map.length > MAX_PROGRAM_CHARS ? tooLarge() : { status: "compiled", program, map };
  } catch (error) {
    const { errors } = error as Partial<TransformFailure>;
    if (!errors?.length) throw error;
    // Rare: what the type checker lets pass and no engine could run, such as a duplicate label.
    return { status: "errors", problems: errors.map(problemOf) };
  }
}

/** Constants are folded, so that members of an enum can double sixteen times in a kilobyte. */
function tooLarge(): CheckAnswer {
  const message = "the code becomes far larger when it is compiled; write out fewer constants that build on each other";
  return {
    status: "refused",
    problems: [{ code: "complexity", message, line: 1, column: 1, endLine: 1, endColumn: 1 }],
  };
}

function problemOf({ text, location }: Message): CodeProblem {
  const { line, column, length } = location ?? { line: 1, column: 0, length: 0 };
  return {
    code: "syntax",
    message: text.slice(0, MAX_MESSAGE_CHARS),
    line,
    column: column + 1,
    endLine: line,
    endColumn: column + 1 + length,
  };
}
