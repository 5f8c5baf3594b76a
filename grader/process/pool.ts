import { setTimeout as pause } from "node:timers/promises";
import type { Child } from "./child.ts";

/** What the pool is made of: something started ahead of time that is ready to be used. */
export type Pool<Message> = {
  /** Waits its turn and for a child that is ready. Rejects when children keep dying as soon as they start. */
  acquire(): Promise<Lease<Message>>;
  close(): Promise<void>;
};

/** One child, lent. Give it back exactly once: whole, to be used again, or killed. */
export type Lease<Message> = { child: Child<Message>; keep(): void; kill(): void };

export type PoolOptions<Message> = {
  /** How many may be lent at the same time. */
  size: number;
  /** How many wait ready. */
  spare: number;
  /** Settles when the child is ready for work; rejects when it died before. `closing` tells it to give up. */
  start: (closing: AbortSignal) => Promise<Child<Message>>;
  onStartFailure?: (error: unknown) => void;
};

const MAX_START_FAILURES = 5;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 5000;

/** Children started ahead of time, in the order asked. Failing starts are repeated with growing pauses. */
export function createPool<Message>(options: PoolOptions<Message>): Pool<Message> {
  const pool = new ChildPool(options);
  pool.refill();
  return { acquire: () => pool.acquire(), close: () => pool.close() };
}

type Waiter<Message> = { resolve: (lease: Lease<Message>) => void; reject: (error: unknown) => void };

class ChildPool<Message> {
  readonly options: PoolOptions<Message>;
  readonly idle: Child<Message>[] = [];
  readonly lent = new Set<Child<Message>>();
  readonly waiters: Waiter<Message>[] = [];
  readonly starts = new Set<Promise<void>>();
  readonly closing = new AbortController();
  failures = 0;

  get closed(): boolean {
    return this.closing.signal.aborted;
  }

  constructor(options: PoolOptions<Message>) {
    this.options = options;
  }

  acquire(): Promise<Lease<Message>> {
    if (this.closed) return Promise.reject(new Error("the pool is closed"));
    return new Promise((resolve, reject) => {
      this.waiters.push({ resolve, reject });
      this.serve();
      this.refill();
    });
  }

  serve(): void {
    while (this.waiters.length > 0 && this.idle.length > 0 && this.lent.size < this.options.size) {
      const child = this.idle.shift()!;
      this.lent.add(child);
      this.waiters.shift()!.resolve(this.lease(child));
    }
  }

  lease(child: Child<Message>): Lease<Message> {
    const giveBack = (use: () => void) => () => {
      if (!this.lent.delete(child)) return;
      use();
      this.serve();
      this.refill();
    };
    return {
      child,
      keep: giveBack(() => (this.closed ? child.kill() : this.idle.push(child))),
      kill: giveBack(() => child.kill()),
    };
  }

  refill(): void {
    while (!this.closed && this.idle.length + this.starts.size < this.options.spare) {
      const start: Promise<void> = this.startOne().finally(() => {
        this.starts.delete(start);
        this.serve();
        this.refill();
      });
      this.starts.add(start);
    }
  }

  async startOne(): Promise<void> {
    try {
      const child = await this.options.start(this.closing.signal);
      this.failures = 0;
      if (this.closed) return child.kill();
      this.idle.push(child);
      void child.ended.then(() => this.forget(child));
    } catch (error) {
      if (this.closed) return;
      this.options.onStartFailure?.(error);
      if (++this.failures >= MAX_START_FAILURES) for (const waiter of this.waiters.splice(0)) waiter.reject(error);
      const ms = Math.min(FIRST_PAUSE_MS * 2 ** this.failures, MAX_PAUSE_MS);
      // Closing the pool cuts the pause short, which is no failure.
      await pause(ms, undefined, { signal: this.closing.signal }).catch(() => {});
    }
  }

  /** An idle child that died is replaced; a lent one is its borrower's to give back. */
  forget(child: Child<Message>): void {
    const position = this.idle.indexOf(child);
    if (position < 0) return;
    this.idle.splice(position, 1);
    this.refill();
  }

  async close(): Promise<void> {
    this.closing.abort();
    for (const waiter of this.waiters.splice(0)) waiter.reject(new Error("the pool is closed"));
    const children = [...this.idle.splice(0), ...this.lent];
    for (const child of children) child.kill();
    await Promise.all(children.map((child) => child.ended));
    await Promise.all(this.starts);
  }
}
