import { SourceMap, type SourceMapPayload } from "node:module";

/** A place in what the learner wrote, counted from 1. */
export type SourcePlace = { line: number; column: number };

/** `new Function` puts two lines before the body it is given. */
const WRAPPER_LINES = 2;
const FRAME = /\(?solution\.js:(\d+):(\d+)\)?/;

/** Where in the learner's code the topmost frame of `stack` is. The stack is the program's word, so it may be missing or wrong. */
export function findSourcePlace(stack: string, map: string): SourcePlace | null {
  const [, line, column] = FRAME.exec(stack) ?? [];
  if (!line || !column) return null;
  const compiled = new SourceMap(JSON.parse(map) as SourceMapPayload);
  const origin = compiled.findEntry(Number(line) - WRAPPER_LINES - 1, Number(column) - 1);
  return "originalLine" in origin ? { line: origin.originalLine + 1, column: origin.originalColumn + 1 } : null;
}
