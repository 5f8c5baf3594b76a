import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

/** What an exercise is, by its slug and the hash of its content. */
type Content = { slug: string; version: string };

const Proven = z.record(z.string(), z.string());
const FILE = "proven.json";

/**
 * The contents that `exercises:check --write` has proven, in proven.json beside the folders. Like a lockfile it saves
 * doing again what the content decides: a changed folder has another hash and is not in it. Empty when there is none.
 */
export async function readProven(directory: string): Promise<{ has(content: Content): boolean }> {
  const versions = Proven.parse(JSON.parse(await readFile(path.join(directory, FILE), "utf8").catch(() => "{}")));
  return { has: ({ slug, version }) => Object.hasOwn(versions, slug) && versions[slug] === version };
}

/** Adds to what is there; folders that are gone are forgotten the next time all are written. */
export async function writeProven(directory: string, contents: Content[]): Promise<void> {
  const file = path.join(directory, FILE);
  const known = Proven.parse(JSON.parse(await readFile(file, "utf8").catch(() => "{}")));
  for (const { slug, version } of contents) known[slug] = version;
  const sorted = Object.fromEntries(Object.entries(known).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(file, `${JSON.stringify(sorted, null, 2)}\n`);
}
