import type { Prisma } from "#prisma/generated/client.ts";
import { database } from "#server/database.ts";
import { hoursFromNow } from "./hours.ts";

type Given = Partial<Omit<Prisma.AssignmentUncheckedCreateInput, "courseId" | "items">> & { slugs?: string[] };

/** A stored and published assignment, open since a day ago, due in one and closed in two, each exercise for 10 points. */
export async function anAssignment(courseId: string, { slugs = ["rnn-step"], ...given }: Given = {}): Promise<string> {
  const { id } = await database().assignment.create({
    data: {
      ...{ courseId, title: "Week 1", late: { kind: "hard-close" }, publishedAt: new Date() },
      ...{ opensAt: hoursFromNow(-24), dueAt: hoursFromNow(24), closesAt: hoursFromNow(48) },
      ...given,
      items: {
        create: slugs.map((slug, position) => ({ position, points: 10, exercises: { create: { slug, position: 0 } } })),
      },
    },
    select: { id: true },
  });
  return id;
}
