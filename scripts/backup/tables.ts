import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { TableRecord } from "./manifest.ts";
import { Tally } from "./tally.ts";

export type Table = Pick<TableRecord, "name" | "columns">;

/** Counters of the rate limiter, worth nothing after a minute. */
const LEFT_OUT = ["rate_limit"];
/** Where Prisma notes what was applied; restored like any other table. */
export const MIGRATIONS_TABLE = "_prisma_migrations";

/** The tables of the product with their columns, by name. The queue's are elsewhere: it is filled anew after a restore. */
export async function readTables(client: Client): Promise<Table[]> {
  await refuseSequences(client);
  const { rows } = await client.query<{
    table: string;
    name: string;
    type: string;
  }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' and c.relname <> all($1)
      order by c.relname collate "C", a.attnum`,
    [LEFT_OUT],
  );
  const byTable = Map.groupBy(rows, (row) => row.table);
  return [...byTable].map(([name, columns]) => ({
    name,
    columns: columns.map(({ name, type }) => ({ name, type })),
  }));
}

/** The rows of a table in the text format of COPY, ordered by the primary key; bytes order text, so that locales agree. */
export async function copyOut(client: Client, table: Table): Promise<AsyncIterable<Buffer>> {
  const order = await readOrder(client, table.name);
  return client.query(copyTo(`copy (select ${columnList(table)} from ${quote(table.name)} ${order}) to stdout`));
}

export async function tallyOf(client: Client, table: Table) {
  const tally = new Tally();
  for await (const chunk of await copyOut(client, table)) tally.add(chunk);
  return tally.read();
}

export const quote = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;
export const columnList = ({ columns }: Table) => columns.map(({ name }) => quote(name)).join(", ");

async function readOrder(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string; is_text: boolean }>(
    `select a.attname as name, a.attcollation <> 0 as is_text
       from pg_index i cross join unnest(i.indkey) with ordinality as k(attnum, position)
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
      where i.indrelid = $1::regclass and i.indisprimary order by k.position`,
    [quote(table)],
  );
  if (rows.length === 0) throw new Error(`The table ${table} has no primary key, so its rows have no order.`);
  return `order by ${rows.map(({ name, is_text }) => `${quote(name)}${is_text ? ' collate "C"' : ""}`).join(", ")}`;
}

/** Their positions are not in the rows, and a restored table would begin to count at one again. */
async function refuseSequences(client: Client): Promise<void> {
  const { rows } = await client.query(
    "select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace",
  );
  if (rows.length > 0) throw new Error(`A backup does not know sequences, and there is ${rows[0].relname}.`);
}
