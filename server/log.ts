import { writeSync } from "node:fs";
import pino from "pino";
import { environment } from "./env.ts";
import { currentRequestId } from "./request-context.ts";

// What others print, Next and the queue among them, fails on a full disk as an event that nobody listens to, which would
// end the process.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

let known: pino.Logger | undefined;

/** The log of this process: one JSON object a line, on standard error. */
export function log(): pino.Logger {
  known ??= pino({ level: environment().LOG_LEVEL, base: null, mixin: requestOfLine }, { write });
  return known;
}

function requestOfLine(): { requestId?: string } {
  const requestId = currentRequestId();
  return requestId ? { requestId } : {};
}

/** A disk that is full, or a reader that is gone, costs the line and nothing else. */
function write(line: string): void {
  try {
    writeSync(2, line);
  } catch {}
}
