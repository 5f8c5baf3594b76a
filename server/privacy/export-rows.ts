import "server-only";
import { Prisma } from "#prisma/generated/client.ts";
import { database } from "../database.ts";
import { type Person, rowsNaming, tableSql } from "./naming-sql.ts";
import { type Holds, TABLES, type TableFacts } from "./tables.ts";

/** What a row is exported for. That others were told of a person, or the log speaks of them, is no row of theirs. */
const THEIRS: readonly Holds[] = ["id", "submission", "address", "counter"];

type Row = Record<string, unknown>;

/** Tables that are exported row by row. */
export function tablesInRows(): string[] {
  return Object.keys(TABLES).filter(
    (table) => TABLES[table]!.names.length > 0 && TABLES[table]!.exported.as === "rows",
  );
}

/** What a table keeps of the person. `heldBack`: exercises whose results are not shown yet. */
export async function readRows(table: string, person: Person, heldBack: readonly string[]): Promise<Row[]> {
  const facts = TABLES[table]!;
  const conditions = facts.names.filter(({ holds }) => THEIRS.includes(holds));
  const anyOf = Prisma.join(
    conditions.map((naming) => rowsNaming(table, naming, person)),
    " or ",
  );
  const found = await database().$queryRaw<Row[]>`select * from ${tableSql(table)} where ${anyOf}`;
  return found.filter((row) => !tellsTooMuch(facts, row, heldBack)).map((row) => exportedRow(facts, row, person));
}

function tellsTooMuch({ exported }: TableFacts, { slug }: Row, heldBack: readonly string[]): boolean {
  return exported.as === "rows" && exported.tellsResults === true && heldBack.includes(String(slug));
}

function exportedRow({ exported, names }: TableFacts, row: Row, person: Person): Row {
  const withheld = exported.as === "rows" ? Object.keys(exported.withheld) : Object.keys(row);
  const columns = Object.entries(row).filter(([column]) => !withheld.includes(column));
  const people = names.filter(({ column, holds }) => column !== "id" && (holds === "id" || holds === "address"));
  const isOfPerson = (column: string) => people.some((naming) => naming.column === column);
  return Object.fromEntries(
    columns.map(([column, value]) => [column, isOfPerson(column) ? inWords(value, person) : exportable(value)]),
  );
}

function inWords(value: unknown, { id, email }: Person): string | null {
  if (value === null) return null;
  return value === id || value === email ? "you" : "somebody else";
}

/** JSON has no whole numbers of 64 bits; those there are here are moments in milliseconds. */
const exportable = (value: unknown) => (typeof value === "bigint" ? new Date(Number(value)) : value);
