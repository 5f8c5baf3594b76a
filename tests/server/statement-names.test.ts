import { expect, test } from "vitest";
import { database, pool } from "#server/database.ts";
import { plannedAnew, StatementNames } from "#server/statement-names.ts";
import { aPerson } from "../support/people.ts";

test("SQL that is asked often gets a name that stays, each its own", () => {
  const names = new StatementNames();
  expect([names.nameOf("select 1"), names.nameOf("select 1")]).toEqual(["", ""]);
  const name = names.nameOf("select 1");
  expect(name).not.toBe("");
  expect(names.nameOf("select 1")).toBe(name);
  for (let i = 0; i < 2; i++) expect(names.nameOf("select 2")).toBe("");
  expect(["", name]).not.toContain(names.nameOf("select 2"));
});

test("there is a bound on names, and what all columns are asked of has none", () => {
  const names = new StatementNames();
  const given = Array.from({ length: 1000 }, (_, i) => [0, 1, 2].map(() => names.nameOf(`select ${i}`)).at(-1)!);
  const named = given.filter((name) => name !== "");
  expect(new Set(named).size).toBe(named.length);
  expect(named.length).toBeGreaterThan(100);
  expect(named.length).toBeLessThan(1000);
  const all = new StatementNames();
  expect([0, 1, 2, 3].map(() => all.nameOf('select * from "User"'))).toEqual(["", "", "", ""]);
});

test("a question that is asked often is planned once on its connection", async () => {
  const { id } = await aPerson();
  for (let i = 0; i < 30; i++) expect(await database().user.findUnique({ where: { id } })).toMatchObject({ id });
  const client = await pool().connect();
  try {
    const { rows } = await client.query("select name, statement from pg_prepared_statements");
    expect(rows.map(({ statement }) => statement)).toContainEqual(expect.stringMatching(/FROM "public"."User" WHERE/));
  } finally {
    client.release();
  }
});

test("what is planned anew has no name, also where it had one", async () => {
  const names = new StatementNames();
  for (let i = 0; i < 3; i++) names.nameOf("select 1");
  expect(names.nameOf("select 1")).not.toBe("");
  expect(await plannedAnew(async () => names.nameOf("select 1"))).toBe("");
  const ask = () => database().$queryRaw`select 41 as anew`;
  for (let i = 0; i < 10; i++) await plannedAnew(ask);
  const named = await pool().query("select statement from pg_prepared_statements where statement like '%41 as anew%'");
  expect(named.rows).toEqual([]);
});

test("a named question that fails can be asked again, also after a column was added behind its back", async () => {
  const question = () => database().$queryRaw<{ n: number }[]>`select ${"7"}::text::int as n`;
  for (let i = 0; i < 5; i++) expect(await question()).toEqual([{ n: 7 }]);
  const wrong = (text: string) => database().$queryRaw`select ${text}::text::int as n`;
  for (let i = 0; i < 5; i++) await expect(wrong("seven")).rejects.toThrow(/integer/);
  expect(await question()).toEqual([{ n: 7 }]);
  const person = await aPerson();
  const read = () => database().user.findUnique({ where: { id: person.id }, select: { id: true } });
  for (let i = 0; i < 5; i++) await read();
  await pool().query('alter table "User" add column "addedLater" text');
  expect(await read()).toEqual({ id: person.id });
  await pool().query('alter table "User" drop column "addedLater"');
});
