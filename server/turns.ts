import type { EventEmitter } from "node:events";
import type { IncomingMessage } from "node:http";
import { performance } from "node:perf_hooks";
import { isEventStream, routeLabel } from "./metrics/route-label.ts";

/**
 * In the order in which they go: what people did, what they want to see, those who are coming in, whose passwords cost the
 * most of all, and what a page fetches in case somebody will want it.
 */
const LINES = ["changes", "visits", "arrivals", "prefetches"] as const;
export type Line = (typeof LINES)[number];

/** Enough that some are worked on while others wait for the database. */
const AT_ONCE = 6;
const LOOK_MS = 10;
/** Of the time since the last look: below it the thread could do more than it does. */
const BUSY_PART = 0.5;

type Place = { line: Line; work: () => void };
type Options = { atOnce?: number; hasTimeToSpare?: () => boolean };

/**
 * Turns at the one thread that answers. Two hundred requests that are worked on at the same time are all answered late, and
 * a submission among them as late as the last page; so few are, and the others stand in line (docs/decisions/0036). Each
 * waits for those of its own line and of the lines before it, of which `atOnce` have a turn; no line is ever without one.
 * Whoever has a turn and waits for something else holds nobody up: while the thread has time to spare, more are let in.
 */
export class Turns {
  readonly #atOnce: number;
  readonly #hasTimeToSpare: () => boolean;
  readonly #waiting: Place[] = [];
  readonly #taken = new Map<Line, number>(LINES.map((line) => [line, 0]));
  #looks: NodeJS.Timeout | undefined;

  constructor({ atOnce = AT_ONCE, hasTimeToSpare = watchThread() }: Options = {}) {
    this.#atOnce = atOnce;
    this.#hasTimeToSpare = hasTimeToSpare;
  }

  /** How many stand in line. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Does `work` in its turn, which lasts until the response is closed. Whoever hangs up before that leaves the line. */
  inTurn(line: Line, response: Pick<EventEmitter, "once">, work: () => void): void {
    const place = { line, work };
    response.once("close", () => {
      if (!this.#leave(place)) this.#end(line);
    });
    this.#waiting.push(place);
    this.#admit();
    if (this.waiting > 0 && !this.#looks) this.#beginLooking();
  }

  #leave(place: Place): boolean {
    const at = this.#waiting.indexOf(place);
    if (at >= 0) this.#waiting.splice(at, 1);
    return at >= 0;
  }

  #end(line: Line): void {
    this.#taken.set(line, this.#takenIn(line) - 1);
    this.#admit();
  }

  #admit(): void {
    for (const line of LINES) while (this.#mayBegin(line) && this.#begin(line));
  }

  #mayBegin(line: Line): boolean {
    if (this.#takenIn(line) === 0) return true;
    const before = LINES.slice(0, LINES.indexOf(line) + 1);
    return before.reduce((sum, one) => sum + this.#takenIn(one), 0) < this.#atOnce;
  }

  /** Begins with whoever has waited longest in the line; false when nobody has. */
  #begin(line: Line): boolean {
    const next = this.#waiting.find((place) => place.line === line);
    if (!next) return false;
    this.#leave(next);
    this.#taken.set(line, this.#takenIn(line) + 1);
    next.work();
    return true;
  }

  #beginLooking(): void {
    // What was before anybody waited says nothing about now.
    this.#hasTimeToSpare();
    this.#looks = setInterval(() => this.#look(), LOOK_MS);
  }

  #look(): void {
    if (this.#hasTimeToSpare())
      for (let more = 0; more < this.#atOnce; more++) if (!LINES.some((line) => this.#begin(line))) break;
    if (this.waiting > 0) return;
    clearInterval(this.#looks);
    this.#looks = undefined;
  }

  #takenIn(line: Line): number {
    return this.#taken.get(line)!;
  }
}

/** The line of a request; null for what is answered at once: health, metrics, parts of pages, and events, which last. */
export function lineOf({
  method,
  url = "",
  headers,
}: Pick<IncomingMessage, "method" | "url" | "headers">): Line | null {
  const route = routeLabel(url);
  if (WITHOUT_TURNS.has(route) || isEventStream(route)) return null;
  if (headers["next-router-prefetch"] !== undefined) return "prefetches";
  if (method === "GET" || method === "HEAD") return "visits";
  return ENTRANCES.has(route) ? "arrivals" : "changes";
}

const WITHOUT_TURNS = new Set(["/_next", "/healthz", "/readyz", "/metrics"]);
const ENTRANCES = new Set(["/api/auth/[...nextauth]", "/sign-in", "/sign-up", "/forgot-password", "/reset-password"]);

/** Answers whether the event loop was idle for at least half of the time since it was last asked. */
function watchThread(): () => boolean {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization < BUSY_PART;
  };
}
