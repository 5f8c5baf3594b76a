import { Prisma } from "#prisma/generated/client.ts";
import { database } from "#server/database.ts";
import { type Person, rowsNaming, tableSql } from "#server/privacy/naming-sql.ts";
import { TABLES } from "#server/privacy/tables.ts";

/** Counters count refusals too, the queue notes the names of its tasks, and all the exercises would take long. */
const LEFT_OUT = /^(rate_limit|graphile_worker\..*|ExerciseVersion)$/;

/** A hash of all rows of each table; with `but`, of those that do not name this person. Two that are equal hold the same. */
export async function everything(but?: Person): Promise<Record<string, string>> {
  const tables = Object.keys(TABLES).filter((table) => !LEFT_OUT.test(table));
  const hashes = Prisma.join(
    tables.map((table) => hashOf(table, but)),
    " union all ",
  );
  const rows = await database().$queryRaw<{ table: string; hash: string }[]>`${hashes}`;
  return Object.fromEntries(rows.map(({ table, hash }) => [table, hash]));
}

function hashOf(table: string, but?: Person): Prisma.Sql {
  const named = TABLES[table]!.names.filter(({ holds }) => holds !== "words");
  const theirs = but ? named.map((naming) => rowsNaming(table, naming, but)) : [];
  const left = theirs.length > 0 ? Prisma.sql`where not coalesce(${Prisma.join(theirs, " or ")}, false)` : Prisma.empty;
  return Prisma.sql`select ${table} as table,
    coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${tableSql(table)} t ${left}`;
}
