import { database } from "#server/database.ts";

const DAY_MS = 86_400_000;

export const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS);

type Item = { choose?: number; points?: number; slugs: string[] };
type Given = {
  title?: string;
  items?: Item[];
  opensInDays?: number;
  dueInDays?: number;
  closesInDays?: number | null;
  late?: object;
  attempts?: object;
};

/** A published assignment, due in a day and closed a day later unless other things are said. Answers its id. */
export async function anAssignment(courseId: string, given: Given = {}): Promise<string> {
  const { title = "Week 1", items = [{ slugs: ["rnn-step"] }], late = { kind: "hard-close" }, attempts } = given;
  const { opensInDays = -10, dueInDays = 1, closesInDays = 2 } = given;
  const { id } = await database().assignment.create({
    data: {
      ...{ courseId, title, late, publishedAt: new Date(), ...(attempts && { attempts }) },
      ...{ opensAt: daysFromNow(opensInDays), dueAt: daysFromNow(dueInDays) },
      closesAt: closesInDays === null ? null : daysFromNow(closesInDays),
      items: {
        create: items.map(({ choose = 1, points = 10, slugs }, position) => ({
          ...{ position, choose, points },
          exercises: { create: slugs.map((slug, place) => ({ slug, position: place })) },
        })),
      },
    },
    select: { id: true },
  });
  return id;
}
