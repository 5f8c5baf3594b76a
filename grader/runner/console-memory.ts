import type { ConsoleOutput } from "../report.ts";

const HEADER_WORDS = 3;
const MAX_CHARS = 8192;
export const MAX_CONSOLE_LINES = 200;

/** The outside half of the console: memory that the isolate writes to and this process reads, even while a program hangs. */
export class ConsoleBuffer {
  readonly header = new SharedArrayBuffer(HEADER_WORDS * 4);
  readonly text = new SharedArrayBuffer(MAX_CHARS * 2);

  clear(): void {
    new Uint32Array(this.header).fill(0);
  }

  /** What was printed since `clear`. The lengths are the program's word, so they are bounded here. */
  read(): ConsoleOutput {
    const [chars, , droppedLines] = new Uint32Array(this.header) as unknown as [number, number, number];
    const units = new Uint16Array(this.text).slice(0, Math.min(chars, MAX_CHARS));
    const text = new TextDecoder("utf-16le").decode(units);
    const lines = text.split("\n").slice(0, MAX_CONSOLE_LINES + 1);
    if (lines.at(-1) === "") lines.pop();
    return { lines, droppedLines };
  }
}
