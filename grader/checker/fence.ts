import type { CodeProblem } from "../report.ts";

const FENCE = /^\s*(```[^\n`]*)/;

/** Code that was copied out of a page or a chat together with the line around it, which TypeScript reads as a template. */
export function findFence(code: string): CodeProblem | null {
  const [before = "", fence = ""] = FENCE.exec(code) ?? [];
  if (!fence) return null;
  const lines = before.slice(0, -fence.length).split("\n");
  const [line, column] = [lines.length, lines.at(-1)!.length + 1];
  const message = "“```” is no part of the program; leave out the lines that begin with it";
  return { code: "syntax", message, line, column, endLine: line, endColumn: column + fence.length };
}
