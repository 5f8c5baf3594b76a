import { z } from "zod";
import { disconnect } from "#server/database.ts";
import { tanhFiles } from "./engine.ts";
import { aVersion } from "./exercises.ts";

/** Publishes a version of a course's exercise in the database that DATABASE_URL names, and prints its id. For the browser's tests. */
const Given = z.object({
  slug: z.string(),
  courseId: z.uuid(),
  summary: z.string(),
  prompt: z.string(),
  reference: z.string().optional(),
});

const { slug, courseId, summary, prompt, reference } = Given.parse(JSON.parse(process.argv[2] ?? ""));
console.log(
  await aVersion(slug, await tanhFiles({ "prompt.md": prompt, ...(reference && { "reference.ts": reference }) }), {
    courseId,
    summary,
    isCurrent: true,
  }),
);
await disconnect();
