import { z } from "zod";
import type { CourseRole } from "../rights.ts";
import { type Column, readColumns } from "./columns.ts";
import { type CsvRow, readCsvRows } from "./csv-rows.ts";
import { readRole } from "./role-words.ts";

export const MAX_LINES = 10_000;
/** Far above 10,000 lines as people write them. */
export const MAX_FILE_LENGTH = 4_000_000;
export const MAX_SECTION_LENGTH = 60;

/** What one line asks for. Null: the line does not say. */
export type PersonLine = {
  line: number;
  email: string;
  name: string;
  section: string | null;
  role: CourseRole | null;
};
export type BadLine = { line: number; email: string; reason: string };

export type PeopleFile =
  | { status: "read"; people: PersonLine[]; bad: BadLine[]; unusedColumns: string[] }
  | { status: "refused"; reason: string };

const HELP = "The first line names the columns: email, and if you like name, section and role.";
const Address = z.string().max(254).pipe(z.email());

/** People from a file or from the clipboard: with named columns, or a list of addresses and nothing else. */
export function readPeopleFile(text: string): PeopleFile {
  const rows = readCsvRows(text);
  if (!rows) return refused("Too many lines have a quote that is opened and not closed.");
  const head = rows.find((row) => "cells" in row);
  if (!head) return refused(`There are no lines to read. ${HELP}`);
  if (head.cells.some(isAddress)) return readAddresses(rows, head.cells);

  const { places, unused } = readColumns(head.cells);
  if (!places.has("email")) return refused(`There is no column for e-mail addresses. ${HELP}`);
  return readLines(
    rows.filter((row) => row !== head),
    places,
    unused,
  );
}

/** Without a first line that names columns, every cell is an address. */
function readAddresses(rows: CsvRow[], head: readonly string[]): PeopleFile {
  if (!head.every((cell) => cell.trim() === "" || isAddress(cell)))
    return refused(`The first line has an address and something beside it. ${HELP}`);
  const single = rows.flatMap((row): CsvRow[] =>
    "cells" in row
      ? row.cells.filter((cell) => cell.trim() !== "").map((cell) => ({ line: row.line, cells: [cell] }))
      : [row],
  );
  return readLines(single, new Map([["email", 0]]), []);
}

function readLines(rows: CsvRow[], places: Map<Column, number>, unusedColumns: string[]): PeopleFile {
  if (rows.length > MAX_LINES)
    return refused(
      `This has ${rows.length.toLocaleString("en")} lines with people; at most ${MAX_LINES.toLocaleString("en")} fit in one go. Split it into parts.`,
    );
  const people: PersonLine[] = [];
  const bad: BadLine[] = [];
  const firstLineOf = new Map<string, number>();
  for (const row of rows) {
    const read = readLine(row, places);
    const earlier = "reason" in read ? undefined : firstLineOf.get(read.email);
    if ("reason" in read) bad.push(read);
    else if (earlier) bad.push({ ...read, reason: `this address is in line ${earlier} already` });
    else {
      firstLineOf.set(read.email, read.line);
      people.push(read);
    }
  }
  return {
    status: "read",
    people,
    bad: bad.map(({ line, email, reason }) => ({ line, email, reason })),
    unusedColumns,
  };
}

function readLine(row: CsvRow, places: Map<Column, number>): PersonLine | BadLine {
  if ("problem" in row) return { line: row.line, email: "", reason: row.problem };
  const cell = (column: Column) => tidy(row.cells[places.get(column) ?? -1] ?? "");
  const email = cell("email").toLowerCase();
  const reject = (reason: string): BadLine => ({ line: row.line, email: email.slice(0, 254), reason });

  if (email === "") return reject("there is no address");
  if (!isAddress(email)) return reject("this is not an e-mail address like name@example.org");
  const role = readRole(cell("role"));
  if (cell("role") !== "" && !role)
    return reject(`the role “${cell("role").slice(0, 40)}” is none of instructor, assistant, learner and observer`);
  const section = cell("section");
  if (section.length > MAX_SECTION_LENGTH)
    return reject(`the section's name has ${section.length} characters; ${MAX_SECTION_LENGTH} fit`);
  const name = cell("name") || `${cell("first-name")} ${cell("last-name")}`.trim();
  return { line: row.line, email, name: name.slice(0, 100), section: section || null, role };
}

const isAddress = (cell: string) => Address.safeParse(tidy(cell).toLowerCase()).success;

/** Control characters, of which a null would not even be stored, and the spaces around. */
const tidy = (cell: string) => cell.replaceAll(/\p{Cc}+/gu, " ").trim();

function refused(reason: string): PeopleFile {
  return { status: "refused", reason };
}
