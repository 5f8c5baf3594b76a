import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { database } from "#server/database.ts";
import { loadExercises } from "#server/exercises/load.ts";
import { FIXTURES } from "./engine.ts";

/** Publishes the fixture with a part of every kind under another name, some of its facts or files changed, or gone where they are null. Answers the version's id. */
export async function publishByHand(
  slug: string,
  { metadata = {}, files = {} }: { metadata?: Record<string, unknown>; files?: Record<string, string | null> } = {},
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "gradcheck-by-hand-"));
  const place = path.join(folder, slug);
  await cp(path.join(FIXTURES, "every-kind-by-hand"), place, { recursive: true });
  const facts = JSON.parse(await readFile(path.join(place, "exercise.json"), "utf8"));
  await writeFile(path.join(place, "exercise.json"), JSON.stringify({ ...facts, ...metadata }));
  for (const [file, text] of Object.entries(files))
    await (text === null ? rm(path.join(place, file)) : writeFile(path.join(place, file), text));
  const { errors } = await loadExercises(async () => new Map(), folder);
  await rm(folder, { recursive: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return (await database().exercise.findUniqueOrThrow({ where: { slug } })).currentVersionId!;
}
