import "server-only";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Viewer } from "#domain/permissions.ts";
import { readMembership } from "../courses/membership.ts";

/**
 * What the files of an exercise may import, as the sources that they are: path to text. The editor finds names, types and
 * comments in them. Null for those who do not write the course's exercises.
 */
export async function readAuthorTypes(viewer: Viewer, courseId: string): Promise<Record<string, string> | null> {
  if (!(await readMembership(viewer, courseId, "write-exercises"))) return null;
  return readSources();
}

const ROOT = process.cwd();

async function readSources(): Promise<Record<string, string>> {
  const names = (await readdir(path.join(ROOT, "numeric"))).filter((name) => name.endsWith(".ts"));
  const numeric = await Promise.all(
    names.map(async (name) => [`numeric/${name}`, await readFile(path.join(ROOT, "numeric", name), "utf8")] as const),
  );
  const told = await readFile(path.join(ROOT, "server", "authoring", "told-types.ts"), "utf8");
  return {
    ...Object.fromEntries(numeric),
    "grader/authoring.ts": await readFile(path.join(ROOT, "grader", "authoring.ts"), "utf8"),
    "grader/report.ts": told,
    "grader/value.ts": told,
  };
}
