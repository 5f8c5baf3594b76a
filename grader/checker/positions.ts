import type { ReadonlyTextRange, SourceFile } from "typescript/unstable/ast";
import type { CodeProblem } from "../report.ts";

export const MAX_MESSAGE_CHARS = 1000;

/** A problem at a stretch of the source; lines and columns count from 1, as in the editor. */
export function problemAt(
  source: SourceFile,
  span: Pick<ReadonlyTextRange, "pos" | "end">,
  code: string,
  message: string,
): CodeProblem {
  const start = source.getLineAndCharacterOfPosition(span.pos);
  const end = source.getLineAndCharacterOfPosition(Math.max(span.end, span.pos));
  return {
    code,
    message: message.slice(0, MAX_MESSAGE_CHARS),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
