import pg from "pg";
import { environment } from "#server/env.ts";
import { freeJobsOfTheDead, hashesLocked, OWNER_LOCK, POOL_LOCK } from "#server/queue-repair.ts";

const QUERY_TIMEOUT_MS = 10_000;

/**
 * A connection of the worker's own, whose locks tell all other workers that it lives. They go with the connection: when
 * the worker is killed, and within half a minute when its machine is.
 */
export type Session = {
  /** Rejects when the connection breaks. */
  broken: Promise<never>;
  /** Jobs taken under this pool's name are nobody else's while the session lives. */
  lockPool(poolId: string): Promise<void>;
  /** False when another job of the same owner is being worked on, here or on another machine. */
  tryOwner(hash: number): Promise<boolean>;
  releaseOwner(hash: number): Promise<void>;
  /** The owners whose jobs are being worked on anywhere. */
  busyOwners(): Promise<number[]>;
  freeJobsOfTheDead(): Promise<number>;
  end(): Promise<void>;
};

export async function openSession(): Promise<Session> {
  const client = new pg.Client({
    connectionString: environment().DATABASE_URL,
    keepAlive: true,
    connectionTimeoutMillis: QUERY_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
  });
  const { promise: broken, reject } = Promise.withResolvers<never>();
  // Whoever waits for it hears of it; that nobody waits yet is no reason to end the process.
  broken.catch(() => undefined);
  client.on("error", reject).on("end", () => reject(new Error("the connection ended")));
  await client.connect();
  await client.query("set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3");

  // The connection answers one question at a time.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = last.then(ask);
    last = answer.catch(() => undefined);
    return answer;
  };
  const query = <R extends pg.QueryResultRow>(text: string, values: unknown[]) =>
    inTurn(() => client.query<R>(text, values));

  let nextBusy: Promise<number[]> | undefined;
  // A session may lock the same twice, so owners of this worker's own jobs are kept apart here.
  const own = new Set<number>();
  return {
    broken,
    lockPool: async (poolId) => void (await query("select pg_advisory_lock($1, hashtext($2))", [POOL_LOCK, poolId])),
    async tryOwner(hash) {
      if (own.has(hash)) return false;
      own.add(hash);
      const { rows } = await query<{ held: boolean }>("select pg_try_advisory_lock($1, $2) as held", [
        OWNER_LOCK,
        hash,
      ]);
      const isHeld = rows[0]?.held === true;
      if (!isHeld) own.delete(hash);
      return isHeld;
    },
    async releaseOwner(hash) {
      await query("select pg_advisory_unlock($1, $2)", [OWNER_LOCK, hash]).finally(() => own.delete(hash));
    },
    // Several lanes ask when a job is announced: those that wait for the connection share the next answer.
    busyOwners() {
      nextBusy ??= inTurn(() => {
        nextBusy = undefined;
        return client.query<{ hash: number }>({ name: "busy", text: hashesLocked(OWNER_LOCK) });
      }).then(({ rows }) => rows.map(({ hash }) => hash));
      return nextBusy;
    },
    freeJobsOfTheDead: () => inTurn(() => freeJobsOfTheDead(client)),
    end: () => client.end(),
  };
}
