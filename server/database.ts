import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "#prisma/generated/client.ts";
import type { TransactionClient } from "#prisma/generated/internal/prismaNamespace.ts";
import { environment } from "./env.ts";
import { log } from "./log.ts";
import { StatementNames } from "./statement-names.ts";

type Connections = { pool: pg.Pool; prisma: PrismaClient };
// On globalThis, because `next dev` evaluates this module again after every edit and each pool holds ten connections.
const shared = globalThis as { gradcheckConnections?: Connections };

/** The tables. Connects at the first question, so that a build needs no database. */
export function database(): PrismaClient {
  return connections().prisma;
}

/** The connections below the tables, for what Prisma does not do: notifications, the queue, rate limits. */
export function pool(): pg.Pool {
  return connections().pool;
}

export type Transaction = TransactionClient;

export async function disconnect(): Promise<void> {
  const open = shared.gradcheckConnections;
  delete shared.gradcheckConnections;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}

function connections(): Connections {
  shared.gradcheckConnections ??= connect();
  return shared.gradcheckConnections;
}

/** A database that does not even refuse, its machine being gone, must not hold a request for ever. */
const PATIENCE_MS = 30_000;

function connect(): Connections {
  const pool = new pg.Pool({
    connectionString: environment().DATABASE_URL,
    max: 10,
    // So many stay open, and have planned already what is asked next.
    min: 4,
    connectionTimeoutMillis: PATIENCE_MS,
    keepAlive: true,
  });
  // The pool replaces a connection that breaks, idle or lent; without listeners it would end the process.
  const note = (error: Error) => log().warn({ err: error }, "a database connection broke");
  pool.on("error", note).on("connect", (client) => askInTurn(client.on("error", note)));
  const names = new StatementNames();
  const statementNameGenerator = ({ sql }: { sql: string }) => names.nameOf(sql);
  return {
    pool,
    prisma: new PrismaClient({
      adapter: new PrismaPg(pool, { disposeExternalPool: false, statementNameGenerator }),
      // Prisma's own two and five seconds are over when a whole class hands in at once: its last would be turned away.
      transactionOptions: { maxWait: PATIENCE_MS, timeout: PATIENCE_MS },
    }),
  };
}

/**
 * One connection answers one question after the other. Prisma asks for several relations of a row at once, which inside of a
 * transaction is the same connection; pg still keeps the later ones waiting, and from its version 9 on will not.
 */
function askInTurn(client: pg.PoolClient): void {
  const ask = (...asked: unknown[]): unknown => Reflect.apply(pg.Client.prototype.query, client, asked);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (...asked: unknown[]) => {
    // With a callback the pool asks by itself, on a connection that it lends to nobody else.
    if (asked.some((part) => typeof part === "function")) return ask(...asked);
    const answer = last.then(() => ask(...asked));
    last = answer.catch(() => undefined);
    return answer;
  };
  client.query = inTurn as typeof client.query;
}
