import "server-only";
import { deletionObstacles } from "#domain/person-deletion.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { enrolledAs } from "../courses/membership.ts";
import type { Transaction } from "../database.ts";
import { NOTIFY_CHANNEL } from "../events.ts";
import {
  type Person,
  rowsNaming,
  type TableEntry,
  tableSql,
  tablesOfPeople,
  tellForgotten,
  withoutPerson,
} from "./naming-sql.ts";
import { TABLES } from "./tables.ts";

/** What deletion does to a table: so many rows go, so many stay without the person. */
export type TableChange = { table: string; keeps: string; goes: number; stays: number };

/** Counted by the same conditions by which `forgetPerson` changes. */
export async function countChanges(tx: Transaction, person: Person): Promise<TableChange[]> {
  await tellForgotten(tx, person);
  const changes: TableChange[] = [];
  for (const entry of tablesOfPeople()) {
    const { goes, stays } = conditionsOf(entry, person);
    const [count] = await tx.$queryRaw<{ goes: number; stays: number }[]>`
      select count(*) filter (where ${goes})::int as goes, count(*) filter (where ${goes} is not true)::int as stays
      from ${tableSql(entry.table)} where ${goes} or ${stays}`;
    changes.push({ table: entry.table, keeps: TABLES[entry.table]!.keeps, ...count! });
  }
  return changes;
}

/** Deletes the person, table by table. Answers what became of each. */
export async function forgetPerson(tx: Transaction, person: Person): Promise<TableChange[]> {
  await tellForgotten(tx, person);
  await endStreams(tx, person);
  const entries = tablesOfPeople();
  const changes = new Map(entries.map(({ table }) => [table, { goes: 0, stays: 0 }]));
  // All that stays first: whom a name means is known by enrollments, which go.
  for (const entry of entries.filter(({ stays }) => stays.length > 0)) {
    const { goes, stays } = conditionsOf(entry, person);
    const columns = entry.stays.map((naming) => anonymised(entry.table, naming, person));
    changes.get(entry.table)!.stays = await tx.$executeRaw`
      update ${tableSql(entry.table)} set ${Prisma.join(columns)} where ${stays} and ${goes} is not true`;
  }
  for (const entry of entries.filter(({ goes }) => goes.length > 0)) {
    const { goes } = conditionsOf(entry, person);
    changes.get(entry.table)!.goes = await tx.$executeRaw`delete from ${tableSql(entry.table)} where ${goes}`;
  }
  return [...changes].map(([table, change]) => ({ table, keeps: TABLES[table]!.keeps, ...change }));
}

/** A column that names nobody is null, and then a condition may be neither true nor false. */
function conditionsOf({ table, goes, stays }: TableEntry, person: Person) {
  const any = (namings: TableEntry["goes"]) => {
    const conditions = namings.map((naming) => rowsNaming(table, naming, person));
    return conditions.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(conditions, " or ")})`;
  };
  return { goes: any(goes), stays: any(stays) };
}

/** One statement changes all columns of a row, so that each is judged by what the others said before. */
function anonymised(table: string, naming: TableEntry["stays"][number], person: Person): Prisma.Sql {
  const column = Prisma.raw(`"${naming.column}"`);
  return Prisma.sql`${column} = case when ${rowsNaming(table, naming, person)} then ${withoutPerson(naming)} else ${column} end`;
}

/** Pages that wait for a report of the person read once more when this is committed, find nothing, and end. */
async function endStreams(tx: Transaction, { id }: Person): Promise<void> {
  await tx.$queryRaw`
    select pg_notify(${NOTIFY_CHANNEL}, waiting.id::text)::text from (
      select s.id from "Submission" s join "Grading" g on g."submissionId" = s.id
        where s."userId" = ${id}::uuid and g."gradedAt" is null
      union select id from "Run" where "userId" = ${id}::uuid and "gradedAt" is null) waiting`;
}

/** Why the person cannot be deleted now. */
export async function readObstacles(
  tx: Transaction,
  askerId: string | null,
  person: { id: string; role: string },
): Promise<string[]> {
  const asInstructor = enrolledAs("instructor");
  const [otherAdmins, courses] = [
    await tx.user.count({ where: { role: "admin", id: { not: person.id } } }),
    await tx.course.findMany({
      where: {
        archivedAt: null,
        AND: [
          { enrollments: { some: { userId: person.id, ...asInstructor } } },
          { enrollments: { none: { userId: { not: person.id }, ...asInstructor } } },
        ],
      },
      select: { title: true },
      orderBy: { createdAt: "asc" },
    }),
  ];
  return deletionObstacles({ askerId, person, otherAdmins, soleInstructorOf: courses.map(({ title }) => title) });
}
