import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "./database.ts";

const MINUTE_S = 60;

/**
 * Every bound in one place, counted in Postgres so that several web servers share them. Bounds per address stand well
 * above what a class of 200 behind one address does in a lesson.
 */
const BOUNDS = {
  "sign-in-account": { points: 10, durationS: 15 * MINUTE_S },
  "sign-in-address": { points: 1000, durationS: 15 * MINUTE_S },
  "sign-up-address": { points: 600, durationS: 60 * MINUTE_S },
  "reset-account": { points: 3, durationS: 60 * MINUTE_S },
  "reset-address": { points: 300, durationS: 60 * MINUTE_S },
  "token-address": { points: 300, durationS: 15 * MINUTE_S },
  "join-viewer": { points: 20, durationS: 10 * MINUTE_S },
  "join-address": { points: 600, durationS: 10 * MINUTE_S },
  "run-viewer": { points: 60, durationS: MINUTE_S },
  "run-address": { points: 600, durationS: MINUTE_S },
  "hint-viewer": { points: 60, durationS: MINUTE_S },
  "hint-address": { points: 600, durationS: MINUTE_S },
  "variant-viewer": { points: 20, durationS: 60 * MINUTE_S },
  "submit-viewer": { points: 30, durationS: MINUTE_S },
  "export-viewer": { points: 6, durationS: 60 * MINUTE_S },
  "comment-viewer": { points: 30, durationS: MINUTE_S },
  "announce-viewer": { points: 20, durationS: 60 * MINUTE_S },
  "proof-viewer": { points: 60, durationS: 10 * MINUTE_S },
  "draft-viewer": { points: 240, durationS: MINUTE_S },
  "authoring-viewer": { points: 240, durationS: MINUTE_S },
  // A page says so every ten seconds, and somebody may have many open.
  "presence-viewer": { points: 240, durationS: MINUTE_S },
  "import-viewer": { points: 60, durationS: 10 * MINUTE_S },
  "api-token": { points: 300, durationS: MINUTE_S },
  "api-address": { points: 1200, durationS: MINUTE_S },
} as const;
export type BoundName = keyof typeof BOUNDS;

export type RateDecision = { allowed: true } | { allowed: false; retryAfterS: number };

/** Counts one more and says whether it is still within the bound. */
export async function countAgainst(bound: BoundName, key: string): Promise<RateDecision> {
  return limiter(bound)
    .consume(key)
    .then(() => ALLOWED, refusal);
}

/** Whether the bound is already used up, without counting: a right password is never the one too many. */
export async function isWithin(bound: BoundName, key: string): Promise<RateDecision> {
  const state = await limiter(bound).get(key);
  if (state === null || state.consumedPoints < BOUNDS[bound].points) return ALLOWED;
  return { allowed: false, retryAfterS: Math.ceil(state.msBeforeNext / 1000) };
}

export async function forget(bound: BoundName, key: string): Promise<void> {
  await limiter(bound).delete(key);
}

/** "Too many attempts. Try again in 4 minutes." */
export function tooMany(what: string, retryAfterS: number): string {
  const wait = retryAfterS < 90 ? `${Math.max(1, retryAfterS)} seconds` : `${Math.ceil(retryAfterS / 60)} minutes`;
  return `Too many ${what}. Try again in ${wait}.`;
}

const ALLOWED: RateDecision = { allowed: true };

function refusal(reason: unknown): RateDecision {
  if (reason instanceof RateLimiterRes) return { allowed: false, retryAfterS: Math.ceil(reason.msBeforeNext / 1000) };
  throw reason;
}

function limiter(bound: BoundName): RateLimiterPostgres {
  const { points, durationS } = BOUNDS[bound];
  return new RateLimiterPostgres({
    storeClient: pool(),
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: bound,
    points,
    duration: durationS,
  });
}
