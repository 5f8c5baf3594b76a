import { expect, test } from "vitest";
import { pool } from "#server/database.ts";
import { TABLES } from "#server/privacy/tables.ts";

/** As server/privacy/tables.ts calls a table: without the schema where it is the product's. */
const NAME = "case when n.nspname = 'public' then c.relname else n.nspname || '.' || c.relname end";
const OURS = "n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'";

type Columns = Map<string, string[]>;

async function readColumns(): Promise<Columns> {
  const { rows } = await pool().query<{ table: string; column: string }>(
    `select ${NAME} as table, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and ${OURS}`,
  );
  return new Map([...Map.groupBy(rows, ({ table }) => table)].map(([table, all]) => [table, all.map((r) => r.column)]));
}

/** Foreign keys to `target`: "Comment.authorId". */
async function readKeysTo(target: string): Promise<string[]> {
  const { rows } = await pool().query<{ key: string }>(
    `select ${NAME} || '.' || a.attname as key from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
     where k.contype = 'f' and k.confrelid = $1::regclass`,
    [`"${target}"`],
  );
  return rows.map(({ key }) => key);
}

const named = Object.entries(TABLES).flatMap(([table, { names }]) => names.map(({ column }) => `${table}.${column}`));

test("every table says what it keeps of people, and nothing is said of a table that is not there", async () => {
  const columns = await readColumns();
  expect(columns.size).toBeGreaterThan(35);
  expect(Object.keys(TABLES).sort()).toEqual([...columns.keys()].sort());
});

test("every foreign key to a person, and to a submission, says what becomes of its row", async () => {
  const keys = [...(await readKeysTo("User")), ...(await readKeysTo("Submission"))];
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter((key) => !named.includes(key))).toEqual([]);
});

test("every column that is said to name a person, or is withheld, is there", async () => {
  const columns = await readColumns();
  const withheld = Object.entries(TABLES).flatMap(([table, { exported }]) =>
    exported.as === "rows" ? Object.keys(exported.withheld).map((column) => `${table}.${column}`) : [],
  );
  const there = [...columns].flatMap(([table, all]) => all.map((column) => `${table}.${column}`));
  expect([...named, ...withheld].filter((column) => !there.includes(column))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});

test("no column that sounds like a secret is exported", async () => {
  const columns = await readColumns();
  const exported = Object.entries(TABLES).flatMap(([table, { exported }]) =>
    exported.as === "rows"
      ? columns
          .get(table)!
          .filter((column) => !(column in exported.withheld))
          .map((column) => `${table}.${column}`)
      : [],
  );
  expect(exported.length).toBeGreaterThan(80);
  expect(
    exported.filter((column) => /\..*(hash|token|password|secret|seed|report|sessionVersion)/i.test(column)),
  ).toEqual([]);
});

test("every entry has its reasons in words", () => {
  const reasons = Object.values(TABLES).flatMap(({ keeps, names, exported }) => [
    ...[keeps, ...names.map(({ because }) => because)],
    ...(exported.as === "rows" ? Object.values(exported.withheld) : [exported.because]),
  ]);
  expect(reasons.filter((reason) => !/^[A-Z].{8,}\.$/.test(reason))).toEqual([]);
});

test("what people are named by in a table that goes does not depend on a table that went before", async () => {
  const order = Object.keys(TABLES);
  const keys = await readKeysTo("Submission");
  for (const table of keys.map((key) => key.split(".")[0]!))
    expect(order.indexOf(table), table).toBeLessThan(order.indexOf("Submission"));
  expect(order.indexOf("graphile_worker._private_jobs")).toBe(0);
});
