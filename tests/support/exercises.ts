import { database } from "#server/database.ts";

/** A stored version of an exercise whose files nobody reads in the test. Answers its id. */
export async function aVersion(slug: string, files: Record<string, string> = {}): Promise<string> {
  await database().exercise.createMany({ data: { slug }, skipDuplicates: true });
  const { id } = await database().exerciseVersion.create({
    data: { slug, contentHash: crypto.randomUUID(), files, seeds: ["one", "two", "three"] },
    select: { id: true },
  });
  return id;
}
