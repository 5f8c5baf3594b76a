import "server-only";
import { z } from "zod";
import { canAdminister, type Viewer } from "#domain/permissions.ts";
import { database, type Transaction } from "../database.ts";
import { countChanges, readObstacles, type TableChange } from "./forget.ts";
import { PersonSearch } from "./schema.ts";

export type PersonLine = { id: string; name: string; email: string; role: string; createdAt: Date };

/** As many as can be looked through; a longer search says that there are more. */
const MOST_FOUND = 50;

/** People by a part of their name or address, the newest first. Null for everybody but admins. */
export async function readPeople(
  viewer: Viewer,
  search: unknown,
): Promise<{ people: PersonLine[]; hasMore: boolean } | null> {
  if (!canAdminister(viewer)) return null;
  const part = { contains: PersonSearch.parse(search).replaceAll(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
  const found = await database().user.findMany({
    where: { OR: [{ name: part }, { email: part }] },
    select: personColumns,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_FOUND + 1,
  });
  return { people: found.slice(0, MOST_FOUND), hasMore: found.length > MOST_FOUND };
}

export type DeletionPreview = {
  person: PersonLine;
  changes: TableChange[];
  /** Submissions and runs that are being graded now, whose reports will go nowhere. */
  beingGraded: number;
  /** Why it cannot be done now. */
  obstacles: string[];
};

/** What deleting a person would do, all of it seen at one moment. Null for everybody but admins, and for no such person. */
export async function readDeletionPreview(viewer: Viewer, personId: string): Promise<DeletionPreview | null> {
  if (!canAdminister(viewer) || !z.uuid().safeParse(personId).success) return null;
  return previewDeletion({ id: personId }, viewer.id);
}

/** The same for the command line, which takes no viewer: whoever can run it owns the database anyway. */
export async function previewDeletion(
  who: { id: string } | { email: string },
  askerId: string | null,
): Promise<DeletionPreview | null> {
  return database().$transaction(
    async (tx) => {
      const person = await tx.user.findUnique({ where: who, select: personColumns });
      return (
        person && {
          person,
          changes: await countChanges(tx, person),
          beingGraded: await countBeingGraded(tx, person.id),
          obstacles: await readObstacles(tx, askerId, person),
        }
      );
    },
    { isolationLevel: "RepeatableRead" },
  );
}

async function countBeingGraded(tx: Transaction, userId: string): Promise<number> {
  const running = { startedAt: { not: null }, gradedAt: null };
  const [gradings, runs] = [
    await tx.grading.count({ where: { ...running, submission: { userId } } }),
    await tx.run.count({ where: { ...running, userId } }),
  ];
  return gradings + runs;
}

const personColumns = { id: true, name: true, email: true, role: true, createdAt: true } as const;
