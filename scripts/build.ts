import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runOrThrow } from "./run.ts";
import { ROOT } from "./settings.ts";
import { hashOf, isStamped } from "./stamp.ts";
import { requireWritableFolder } from "./writable.ts";

const STAMP = join(ROOT, ".next", ".built-from");

/** Everything that can end up in the build. Exercises are read at run time; only the code that reads them is built. */
const SOURCES = [
  ...["app", "components", "domain", "server", "grader", "numeric", "public"],
  ...["exercises/catalog.ts", "exercises/folder.ts", "prisma/schema.prisma", "instrumentation.ts"],
  ...["next.config.js", "postcss.config.js", "tsconfig.json", "package.json", "package-lock.json"],
];

/** Whether `.next` was built from the sources as they are now. */
export async function isBuilt(): Promise<boolean> {
  return await isStamped(STAMP, await hashOf(SOURCES));
}

export async function build(signal?: AbortSignal): Promise<void> {
  await requireWritableFolder(ROOT, "The pages have to be built there.");
  const hash = await hashOf(SOURCES);
  // Gone first, so that a build that was cut short is not taken for a whole one.
  await rm(STAMP, { force: true });
  await runOrThrow("The build", {
    args: ["node_modules/next/dist/bin/next", "build"],
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    signal,
  });
  await writeFile(STAMP, hash);
}
