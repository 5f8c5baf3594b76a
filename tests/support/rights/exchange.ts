import type { Viewer } from "#domain/permissions.ts";
import { writeArchive } from "#server/authoring/archive/write.ts";
import { pushContent, readContent, readStates } from "#server/authoring/exchange.ts";
import { ExportQuery, exportExercises } from "#server/authoring/export.ts";
import { importExercises } from "#server/authoring/import.ts";
import { database } from "#server/database.ts";
import { readOwnTokens } from "#server/tokens/read.ts";
import { createToken, revokeToken } from "#server/tokens/write.ts";
import { SIGNED_IN, TEACH, TEACH_ELSEWHERE } from "./roles.ts";
import type { CourseScope, Line, Target } from "./table.ts";

const WHO_WRITES = { here: TEACH, there: TEACH_ELSEWHERE };
const FILES = { "prompt.md": "Once more." };

/** An exercise of the course; where there is no such course, there is none. */
async function exerciseOf({ courseId }: Target): Promise<string> {
  const slug = `of-${courseId}`;
  if ((await database().course.count({ where: { id: courseId } })) === 0) return slug;
  await database().exercise.createMany({ data: { slug, courseId }, skipDuplicates: true });
  await database().exerciseDraft.createMany({ data: { slug, files: FILES }, skipDuplicates: true });
  return slug;
}

async function importOne(viewer: Viewer, { courseId }: Target) {
  const bytes = await writeArchive([{ slug: "from-an-archive", files: FILES }], "zip");
  const archive = { name: "from-an-archive.zip", bytes };
  const preview = await importExercises(viewer, { courseId, archive, seen: "" });
  return preview.ok ? importExercises(viewer, { courseId, archive, seen: preview.value.seen }) : preview;
}

async function revokeOne(viewer: Viewer, { courseId }: Target) {
  if ((await database().course.count({ where: { id: courseId } })) === 0)
    return revokeToken(viewer, { courseId, tokenId: crypto.randomUUID() });
  const token = { tokenHash: crypto.randomUUID(), userId: viewer.id, courseId, name: "laptop", expiresAt: new Date() };
  const { id: tokenId } = await database().apiToken.create({ data: token });
  try {
    return await revokeToken(viewer, { courseId, tokenId });
  } finally {
    await database().apiToken.delete({ where: { id: tokenId } });
  }
}

/** What archives, tokens and programs ask of a course. */
export const ABOUT_EXCHANGE: Record<string, Line<CourseScope>> = {
  "authoring/exchange.ts readStates": { call: (v, t) => readStates(v, t.courseId), may: WHO_WRITES },
  "authoring/exchange.ts readContent": {
    call: async (v, t) => readContent(v, { courseId: t.courseId, slug: await exerciseOf(t) }),
    may: WHO_WRITES,
  },
  "authoring/exchange.ts pushContent": {
    call: (v, { courseId }) =>
      pushContent(v, { courseId, slug: "pushed", base: null, files: FILES, from: "the token “laptop”" }),
    may: WHO_WRITES,
    changes: true,
  },
  "authoring/export.ts exportExercises": {
    call: async (v, t) => exportExercises(v, t.courseId, ExportQuery.parse({ slug: await exerciseOf(t) })),
    may: WHO_WRITES,
  },
  "authoring/import.ts importExercises": { call: importOne, may: WHO_WRITES, changes: true },
  "tokens/read.ts readOwnTokens": { call: (v, t) => readOwnTokens(v, t.courseId), may: WHO_WRITES },
  "tokens/write.ts createToken": {
    call: (v, { courseId }) => createToken(v, { courseId, name: "laptop", scopes: ["read-exercises"], days: 30 }),
    may: WHO_WRITES,
    changes: true,
  },
  // Whoever has one may be rid of it, whatever else they may do.
  "tokens/write.ts revokeToken": { call: revokeOne, may: { here: SIGNED_IN, there: SIGNED_IN }, changes: true },
};
