import { z } from "zod";
import { database, disconnect } from "#server/database.ts";
import { tanhFiles } from "./engine.ts";

/**
 * Writes the draft of an exercise of the course that the demo has, in the database that DATABASE_URL names: that of
 * elementwise tanh, changed as the second argument says in JSON. The first is its slug. Prints the course's id.
 */
const [slug, change] = z.tuple([z.string(), z.string()]).parse(process.argv.slice(2));
const files = await tanhFiles(z.record(z.string(), z.string().nullable()).parse(JSON.parse(change)));
const { id: courseId } = await database().course.findFirstOrThrow({
  where: { title: "Recurrent networks from scratch" },
  orderBy: { createdAt: "asc" },
});
await database().exercise.upsert({ where: { slug }, create: { slug, courseId }, update: {} });
await database().exerciseDraft.upsert({
  where: { slug },
  create: { slug, files, revision: 1 },
  update: { files, revision: { increment: 1 } },
});
console.log(courseId);
await disconnect();
