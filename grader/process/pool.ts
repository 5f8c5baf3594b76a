import { setTimeout as pause } from "node:timers/promises";
import type { KillCause } from "../engine-event.ts";
import type { Child } from "./child.ts";

/** Who asks for a child. A suspect's last job ran into a limit. */
export type Borrower = { owner?: string | undefined; isSuspect?: boolean | undefined };

/** What the pool is made of: something started ahead of time that is ready to be used. */
export type Pool<Message> = {
  /**
   * Waits its turn and for a child that is ready. Rejects when children keep dying as soon as they start. Suspects never
   * hold all children of a pool of two or more.
   */
  acquire(borrower?: Borrower): Promise<Lease<Message>>;
  close(): Promise<void>;
};

/** One child, lent. Give it back exactly once: whole, to be used again, or killed, with a cause when that is no routine. */
export type Lease<Message> = { child: Child<Message>; keep(): void; kill(cause?: KillCause): void };

export type PoolOptions<Message> = {
  /** How many may be lent at the same time. */
  size: number;
  /** How many wait ready; where children serve anybody again, those that are lent and will come back are counted. */
  spare: number;
  /**
   * Children that are kept for whom they served, and for nobody else: at most `most` of them wait, the one used longest
   * ago goes first, and each goes after `uses` jobs. Without this, a child that is given back whole serves anybody.
   */
  perOwner?: { most: number; uses: number } | undefined;
  /** Settles when the child is ready for work; rejects when it died before. `closing` tells it to give up. */
  start: (closing: AbortSignal) => Promise<Child<Message>>;
  onStartFailure?: (error: unknown) => void;
  /** Told of each child that is ready, with the time it took, and of each that was killed for a cause. */
  onStart?: ((ms: number) => void) | undefined;
  onKill?: ((cause: KillCause) => void) | undefined;
};

const MAX_START_FAILURES = 5;
const FIRST_PAUSE_MS = 100;
const MAX_PAUSE_MS = 5000;
/** A process that begins takes a core for a tenth of a second, for which no answer should wait. */
const REFILL_DELAY_MS = 200;

/** Children started ahead of time, in the order asked. Failing starts are repeated with growing pauses. */
export function createPool<Message>(options: PoolOptions<Message>): Pool<Message> {
  const pool = new ChildPool(options);
  pool.refill();
  return { acquire: (borrower) => pool.acquire(borrower), close: () => pool.close() };
}

type Waiter<Message> = Borrower & { resolve: (lease: Lease<Message>) => void; reject: (error: unknown) => void };
/** `owner` is set once it has served somebody for whom it is kept. */
type Member<Message> = { child: Child<Message>; owner: string | undefined; uses: number };

class ChildPool<Message> {
  readonly options: PoolOptions<Message>;
  /** Those that serve anybody, and those that serve their owner only, the most recently used last. */
  readonly idle: Member<Message>[] = [];
  readonly lent = new Map<Member<Message>, Borrower>();
  readonly waiters: Waiter<Message>[] = [];
  readonly starts = new Set<Promise<void>>();
  readonly closing = new AbortController();
  failures = 0;
  refilling: NodeJS.Timeout | undefined;

  get closed(): boolean {
    return this.closing.signal.aborted;
  }

  constructor(options: PoolOptions<Message>) {
    this.options = options;
  }

  acquire(borrower: Borrower = {}): Promise<Lease<Message>> {
    if (this.closed) return Promise.reject(new Error("the pool is closed"));
    return new Promise((resolve, reject) => {
      this.waiters.push({ ...borrower, resolve, reject });
      this.serve();
      this.refillInTime();
    });
  }

  /** In the order asked, except that nobody waits behind a suspect who has to. */
  serve(): void {
    for (const waiter of [...this.waiters]) {
      if (this.lent.size >= this.options.size) return;
      if (waiter.isSuspect && !this.hasRoomForSuspect()) continue;
      const member = this.take(waiter.owner);
      if (!member) continue;
      this.waiters.splice(this.waiters.indexOf(waiter), 1);
      this.lent.set(member, waiter);
      waiter.resolve(this.lease(member, waiter.owner));
    }
  }

  hasRoomForSuspect(): boolean {
    const held = [...this.lent.values()].filter(({ isSuspect }) => isSuspect).length;
    return held < Math.max(1, this.options.size - 1);
  }

  take(owner: string | undefined): Member<Message> | undefined {
    const own = owner === undefined ? undefined : this.idle.find((member) => member.owner === owner);
    const member = own ?? this.idle.find((each) => each.owner === undefined);
    if (member) this.idle.splice(this.idle.indexOf(member), 1);
    return member;
  }

  lease(member: Member<Message>, owner: string | undefined): Lease<Message> {
    const giveBack = (use: () => void) => {
      if (!this.lent.delete(member)) return;
      use();
      this.serve();
      this.refillInTime();
    };
    return {
      child: member.child,
      keep: () => giveBack(() => this.keep(member, owner)),
      kill: (cause) =>
        giveBack(() => {
          member.child.kill();
          if (cause) this.options.onKill?.(cause);
        }),
    };
  }

  keep(member: Member<Message>, owner: string | undefined): void {
    const { perOwner } = this.options;
    member.uses++;
    if (this.closed || (perOwner && (owner === undefined || member.uses >= perOwner.uses))) {
      member.child.kill();
      return;
    }
    if (perOwner) member.owner = owner;
    this.idle.push(member);
    const owned = this.idle.filter((each) => each.owner !== undefined);
    if (perOwner && owned.length > perOwner.most) this.forget(owned[0]!).kill();
  }

  /** At once when somebody waits, otherwise when the answer that is on its way has gone out. */
  refillInTime(): void {
    if (this.waiters.length > 0) this.refill();
    else this.refilling ??= setTimeout(() => this.refill(), REFILL_DELAY_MS);
  }

  refill(): void {
    clearTimeout(this.refilling);
    this.refilling = undefined;
    const returning = () => (this.options.perOwner ? 0 : this.lent.size);
    const ready = () => this.idle.filter(({ owner }) => owner === undefined).length + returning();
    while (!this.closed && ready() + this.starts.size < this.options.spare) {
      const start: Promise<void> = this.startOne().finally(() => {
        this.starts.delete(start);
        this.serve();
        this.refill();
      });
      this.starts.add(start);
    }
  }

  async startOne(): Promise<void> {
    const startedAt = performance.now();
    try {
      const child = await this.options.start(this.closing.signal);
      this.options.onStart?.(performance.now() - startedAt);
      this.failures = 0;
      if (this.closed) return child.kill();
      const member: Member<Message> = { child, owner: undefined, uses: 0 };
      this.idle.push(member);
      // An idle child that died is replaced; a lent one is its borrower's to give back.
      void child.ended.then(() => this.forget(member) && this.refill());
    } catch (error) {
      if (this.closed) return;
      this.options.onStartFailure?.(error);
      if (++this.failures >= MAX_START_FAILURES) for (const waiter of this.waiters.splice(0)) waiter.reject(error);
      const ms = Math.min(FIRST_PAUSE_MS * 2 ** this.failures, MAX_PAUSE_MS);
      // Closing the pool cuts the pause short, which is no failure.
      await pause(ms, undefined, { signal: this.closing.signal }).catch(() => {});
    }
  }

  forget(member: Member<Message>): Child<Message> {
    const position = this.idle.indexOf(member);
    if (position >= 0) this.idle.splice(position, 1);
    return member.child;
  }

  async close(): Promise<void> {
    this.closing.abort();
    clearTimeout(this.refilling);
    for (const waiter of this.waiters.splice(0)) waiter.reject(new Error("the pool is closed"));
    const children = [...this.idle.splice(0), ...this.lent.keys()].map(({ child }) => child);
    for (const child of children) child.kill();
    await Promise.all(children.map((child) => child.ended));
    await Promise.all(this.starts);
  }
}
