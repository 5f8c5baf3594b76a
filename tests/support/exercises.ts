import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { database } from "#server/database.ts";

/** A published version of an exercise: with these files, or with those of its folder where it has one. Answers its id. */
export async function aVersion(slug: string, files = filesOf(slug)): Promise<string> {
  await database().exercise.createMany({ data: { slug }, skipDuplicates: true });
  const { id } = await database().exerciseVersion.create({
    data: {
      slug,
      contentHash: crypto.randomUUID(),
      files,
      seeds: ["one", "two", "three"],
      publications: { create: { slug } },
    },
    select: { id: true },
  });
  return id;
}

function filesOf(slug: string): Record<string, string> {
  const folder = join("exercises", slug);
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const texts = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(texts.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
