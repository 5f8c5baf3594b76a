import "server-only";
import { Prisma } from "#prisma/generated/client.ts";
import type { AuditAction } from "../audit/actions.ts";
import type { Transaction } from "../database.ts";
import { type Holds, type Naming, TABLES } from "./tables.ts";

export type Person = { id: string; name: string; email: string };

/** Entries of the log whose subject is a person. Elsewhere it may be an assignment that is called as somebody is. */
const ABOUT_PEOPLE: readonly AuditAction[] = [
  ...(["person-enrolled", "person-removed", "role-changed", "section-changed"] as const),
  ...(["allowance-made", "allowance-withdrawn", "score-overridden"] as const),
];

/** Which rows a naming finds. For the words to be found, `tellForgotten` has to have told who it is. */
export function rowsNaming(table: string, { column, holds }: Naming, person: Person): Prisma.Sql {
  return CONDITIONS[holds](table, quoted(column), person);
}

/** What a column of a row that stays has in place of the person. */
export function withoutPerson({ column, holds }: Naming): Prisma.Sql {
  return holds === "words" ? Prisma.sql`without_forgotten(${quoted(column)})` : Prisma.sql`null`;
}

/** "Notification", or a table of the queue, as SQL. */
export const tableSql = (name: string) => Prisma.raw(name.split(".").map(quote).join("."));

/** For the rest of the transaction: whom the database's own functions take for the person that is forgotten. */
export async function tellForgotten(tx: Transaction, { name, email }: Person): Promise<void> {
  await tx.$queryRaw`select set_config('gradcheck.forgotten_name', ${name}, true),
    set_config('gradcheck.forgotten_address', ${email}, true)`;
}

type Condition = (table: string, column: Prisma.Sql, person: Person) => Prisma.Sql;

const CONDITIONS: Record<Holds, Condition> = {
  id: (_, column, { id }) => Prisma.sql`${column} = ${id}::uuid`,
  address: (_, column, { email }) => Prisma.sql`lower(${column}) = ${email}`,
  submission: (_, column, person) => Prisma.sql`${column} in (${submissionsOf(person)})`,
  counter: (_, column, { id, email }) => Prisma.sql`substr(${column}, strpos(${column}, ':') + 1) in (${id}, ${email})`,
  job: (_, column, person) => Prisma.sql`${column} in (${jobsOf(person)})`,
  path: (_, column, person) => Prisma.sql`(strpos(${column}, ${person.id}) > 0
    or substring(${column} from '^/submissions/([0-9a-f-]{36})') in (select id::text from (${submissionsOf(person)}) s))`,
  words: (table, column, person) => Prisma.sql`(names_forgotten_address(${column}::text)
    or (${beginsWithName(table)} and "courseId" in (${coursesOf(person)})))`,
};

/** In the log the subject says whom an entry is about, so that its other words follow it. */
function beginsWithName(table: string): Prisma.Sql {
  if (table !== "AuditEntry") return Prisma.sql`begins_with_forgotten(title)`;
  return Prisma.sql`begins_with_forgotten(subject) and action in (${Prisma.join([...ABOUT_PEOPLE])})`;
}

const submissionsOf = ({ id }: Person) => Prisma.sql`select id from "Submission" where "userId" = ${id}::uuid`;

const jobsOf = ({ id }: Person) => Prisma.sql`
  select 'grade:' || g.id from "Grading" g join "Submission" s on s.id = g."submissionId" where s."userId" = ${id}::uuid
  union all select 'run:' || id from "Run" where "userId" = ${id}::uuid
  union all select 'variant:' || id from "Variant" where "userId" = ${id}::uuid`;

/** Where a name means this person: the courses that they are or were in, without a namesake there. */
const coursesOf = ({ id, name }: Person) => Prisma.sql`
  select mine."courseId" from "Enrollment" mine where mine."userId" = ${id}::uuid and not exists (
    select from "Enrollment" other join "User" u on u.id = other."userId"
    where other."courseId" = mine."courseId" and u.id <> ${id}::uuid and u.name = ${name})`;

const quote = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`;
const quoted = (identifier: string) => Prisma.raw(quote(identifier));

export type TableEntry = { table: string; goes: Naming[]; stays: Naming[] };

/** The tables that name people, in the order in which rows can go. */
export const tablesOfPeople = (): TableEntry[] =>
  Object.entries(TABLES)
    .filter(([, { names }]) => names.length > 0)
    .map(([table, { names }]) => ({
      table,
      goes: names.filter(({ atDeletion }) => atDeletion === "goes"),
      stays: names.filter(({ atDeletion }) => atDeletion === "stays"),
    }));
