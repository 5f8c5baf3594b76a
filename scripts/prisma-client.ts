import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runOrThrow } from "./run.ts";
import { ROOT } from "./settings.ts";
import { hashOf, isStamped } from "./stamp.ts";
import { requireWritableFolder } from "./writable.ts";

const STAMP = join(ROOT, "prisma", "generated", ".stamp");

/** Generates the Prisma client when the schema or Prisma itself has changed since the last time. */
export async function ensurePrismaClient(signal?: AbortSignal): Promise<void> {
  const hash = await hashOf(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (await isStamped(STAMP, hash)) return;
  await requireWritableFolder(ROOT, "The Prisma client has to be written there.");
  await runOrThrow("Generating the Prisma client", {
    args: ["node_modules/prisma/build/index.js", "generate"],
    // Generating needs no schema engine, but Prisma looks for one and would download it: any file that exists will do.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    signal,
  });
  await readFile(join(ROOT, "prisma", "generated", "client.ts"));
  await writeFile(STAMP, hash);
}

if (import.meta.main) await ensurePrismaClient();
