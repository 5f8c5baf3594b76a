import { AsyncResource } from "node:async_hooks";
import type { EventEmitter } from "node:events";
import type { IncomingMessage } from "node:http";
import { performance } from "node:perf_hooks";
import { isEventStream, routeLabel } from "./metrics/route-label.ts";

/** In the order in which they go: what people did, what they want to see, what a page fetches in case they will. */
const LINES = ["changes", "visits", "prefetches"] as const;
export type Line = (typeof LINES)[number];

/** Enough that some are worked on while others wait for the database. */
const AT_ONCE = 6;
/** Those of every line, however many go before it. */
const OWN = 2;
/** For that long a request is counted. What takes longer mostly waits: for a slow client, another process, another page. */
const TURN_MS = 300;
const LOOK_MS = 10;
/** Of the time since the last look: below it the thread could do more than it does. */
const BUSY_PART = 0.5;

type Place = { line: Line; begin: () => void };
type Options = { atOnce?: number; turnMs?: number; hasTimeToSpare?: () => boolean };

/**
 * Turns at the one thread that answers. Two hundred requests that are worked on at the same time are all answered late, and
 * a submission among them as late as the last page; so few are, and the others stand in line (docs/decisions/0036). Each
 * waits for those of its own line and of the lines before it, of which `atOnce` have a turn; each line has two of its own.
 * A turn ends with its response, and is over after `turnMs` whatever becomes of that: whoever waits for something else, or
 * is gone without a word, holds nobody up for longer. While the thread has time to spare, more are let in at once.
 */
export class Turns {
  readonly #atOnce: number;
  readonly #turnMs: number;
  readonly #hasTimeToSpare: () => boolean;
  readonly #waiting: Place[] = [];
  readonly #taken = new Map<Line, number>(LINES.map((line) => [line, 0]));
  #looks: NodeJS.Timeout | undefined;

  constructor({ atOnce = AT_ONCE, turnMs = TURN_MS, hasTimeToSpare = watchThread() }: Options = {}) {
    this.#atOnce = atOnce;
    this.#turnMs = turnMs;
    this.#hasTimeToSpare = hasTimeToSpare;
  }

  /** How many stand in line. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Does `work` in its turn. Whoever hangs up before that leaves the line. */
  inTurn(line: Line, response: Pick<EventEmitter, "once">, work: () => void): void {
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      this.#taken.set(line, this.#takenIn(line) - 1);
      this.#admit();
    };
    let timer: NodeJS.Timeout | undefined;
    // It begins when somebody else's ends, and is to know nothing of that one's request.
    const begin = AsyncResource.bind(() => {
      this.#taken.set(line, this.#takenIn(line) + 1);
      timer = setTimeout(end, this.#turnMs).unref();
      work();
    });
    const place = { line, begin };
    response.once("close", () => {
      if (!this.#leave(place)) end();
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

  #admit(): void {
    for (const line of LINES) while (this.#mayBegin(line) && this.#begin(line));
  }

  #mayBegin(line: Line): boolean {
    if (this.#takenIn(line) < OWN) return true;
    const before = LINES.slice(0, LINES.indexOf(line) + 1);
    return before.reduce((sum, one) => sum + this.#takenIn(one), 0) < this.#atOnce;
  }

  /** Begins with whoever has waited longest in the line; false when nobody has. */
  #begin(line: Line): boolean {
    const next = this.#waiting.find((place) => place.line === line);
    if (!next) return false;
    this.#leave(next);
    next.begin();
    return true;
  }

  #beginLooking(): void {
    // What was before anybody waited says nothing about now.
    this.#hasTimeToSpare();
    this.#looks = setInterval(() => this.#look(), LOOK_MS).unref();
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

/**
 * The line of a request; null for what is answered at once: health, metrics, parts of pages, and events, which last. What a
 * request says of itself is not yet proven, so it may stand in a line that it has no right to, and gains no more by that
 * than to be asked who it is earlier.
 */
export function lineOf({
  method,
  url = "",
  headers,
}: Pick<IncomingMessage, "method" | "url" | "headers">): Line | null {
  const route = routeLabel(url);
  if (method !== "GET" && method !== "HEAD") {
    const isIn = headers.authorization !== undefined || headers.cookie?.includes(SESSION_COOKIE);
    return isIn && !ENTRANCES.has(route) ? "changes" : "visits";
  }
  if (WITHOUT_TURNS.has(route) || isEventStream(route) || PART_OF_A_PAGE.test(url)) return null;
  return headers["next-router-prefetch"] === undefined ? "visits" : "prefetches";
}

/** The end of its name; what it begins with depends on whether it is sent over TLS alone. */
const SESSION_COOKIE = "session-token";
const ENTRANCES = new Set(["/api/auth/[...nextauth]", "/sign-in", "/sign-up", "/forgot-password", "/reset-password"]);
const WITHOUT_TURNS = new Set(["/healthz", "/readyz", "/metrics"]);
/** And not what only begins like one: an address that climbs out of the folder is a page. */
const PART_OF_A_PAGE = /^\/_next\/static\/(?!.*(?:\.\.|%2e|\\))/i;

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
