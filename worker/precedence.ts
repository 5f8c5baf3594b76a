import { setTimeout as wait } from "node:timers/promises";

/** So long the background waits for people at most, so that it moves on however many come. */
const PATIENCE_MS = 1_000;

/** What people wait for has the machine to itself: the background begins nothing while it goes on. */
export class Precedence {
  #underway = 0;
  #rest = Promise.withResolvers<void>();

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#underway += 1;
    try {
      return await work();
    } finally {
      this.#underway -= 1;
      if (this.#underway === 0) {
        this.#rest.resolve();
        this.#rest = Promise.withResolvers();
      }
    }
  }

  /** Until nothing goes on that people wait for, or patience ends. */
  async untilRest(patienceMs = PATIENCE_MS): Promise<void> {
    if (this.#underway === 0) return;
    const giveUp = new AbortController();
    const patience = wait(patienceMs, undefined, { signal: giveUp.signal }).catch(() => undefined);
    await Promise.race([this.#rest.promise, patience]);
    giveUp.abort();
  }
}
