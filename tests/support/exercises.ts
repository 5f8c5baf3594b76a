import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { database } from "#server/database.ts";
import { tanhFiles } from "./engine.ts";

type Given = {
  /** The course that the exercise is made for, where it is not there yet. */
  courseId?: string;
  /** What the publication says; null for a content that nobody has published. */
  summary?: string | null;
  isCurrent?: boolean;
};

/**
 * A stored and published version of an exercise: with these files, or with those of its folder where it has one. Answers
 * its id.
 */
export async function aVersion(slug: string, files = filesOf(slug), given: Given = {}): Promise<string> {
  const { courseId = null, summary = "", isCurrent = false } = given;
  await database().exercise.createMany({ data: { slug, courseId }, skipDuplicates: true });
  const { id } = await database().exerciseVersion.create({
    data: { slug, contentHash: crypto.randomUUID(), files, seeds: ["one", "two", "three"] },
    select: { id: true },
  });
  if (summary !== null) await database().publication.create({ data: { slug, versionId: id, summary } });
  if (isCurrent) await database().exercise.update({ where: { slug }, data: { currentVersionId: id } });
  return id;
}

/** What exercise.json of elementwise tanh says with other facts: a change for `tanhFiles`. */
export async function tanhFacts(facts: object): Promise<Record<string, string>> {
  const { "exercise.json": json } = await tanhFiles();
  return { "exercise.json": JSON.stringify({ ...JSON.parse(json!), ...facts }) };
}

function filesOf(slug: string): Record<string, string> {
  const folder = join("exercises", slug);
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const texts = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(texts.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
