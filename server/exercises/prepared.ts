import "server-only";
import { encodePrepared, parsePrepared } from "#grader/author/encode-prepared.ts";
import type { PreparedStore } from "#grader/author/prepared-store.ts";
import type { Exercise } from "#grader/exercise.ts";
import { graderVersion } from "#grader/grader-version.ts";
import { database } from "../database.ts";

/**
 * Prepared cases in the database, for every worker that has the same grader. Those of a program among the parts of an
 * exercise belong to that exercise's version, and are told apart by their seeds, which have the part's name in them.
 */
export const preparedSeeds: PreparedStore = {
  read: async (exercise, seed) => {
    const row = await database().preparedSeed.findFirst({
      where: { seed, grader: await graderVersion(), version: contentOf(exercise) },
      select: { prepared: true },
    });
    return row && parsePrepared(exercise, row.prepared);
  },
  write: async (exercise, seed, prepared) => {
    const version = await database().exerciseVersion.findFirst({ where: contentOf(exercise), select: { id: true } });
    if (!version) return;
    const key = { versionId: version.id, seed };
    const row = { ...key, grader: await graderVersion(), prepared: encodePrepared(prepared) };
    await database().$transaction([
      // A broken row of ours goes as well as those of graders before this one.
      database().preparedSeed.deleteMany({ where: key }),
      database().preparedSeed.createMany({ data: row, skipDuplicates: true }),
    ]);
  },
};

function contentOf(exercise: Exercise) {
  const { slug, version } = (exercise.kind === "code" && exercise.partOf) || exercise;
  return { slug, contentHash: version };
}
