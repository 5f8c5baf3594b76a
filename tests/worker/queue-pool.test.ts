import type pg from "pg";
import { expect, test } from "vitest";
import { pool } from "#server/database.ts";
import { queuePool } from "#worker/queue-pool.ts";

type Lent = { client: pg.PoolClient; release: (broken?: Error | boolean) => void };

const lend = (from: pg.Pool) =>
  new Promise<Lent>((resolve, reject) =>
    from.connect((error, client, release) => (error ? reject(error) : resolve({ client: client!, release }))),
  );

test("a connection that the queue gives back twice is given back once, and serves the next", async () => {
  const own = queuePool(pool());
  const { client, release } = await lend(own);
  await client.query("select pg_terminate_backend(pg_backend_pid())").catch(() => undefined);
  release(true);
  expect(() => release()).not.toThrow();
  const next = await lend(own);
  expect((await next.client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  next.release();
  expect(own.idleCount).toBe(pool().idleCount);
  const promised = await own.connect();
  expect((await promised.query("select 2 as two")).rows).toEqual([{ two: 2 }]);
  promised.release();
  expect((await own.query("select 3 as three")).rows).toEqual([{ three: 3 }]);
});
