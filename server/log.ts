import pino from "pino";
import { environment } from "./env.ts";

let known: pino.Logger | undefined;

/** The log of this process: one JSON object a line, on standard error. */
export function log(): pino.Logger {
  known ??= pino({ level: environment().LOG_LEVEL, base: null }, pino.destination({ dest: 2, sync: true }));
  return known;
}
