import "server-only";
import type { FileChange } from "#domain/authoring/save.ts";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { mayWrite } from "./access.ts";
import { pathsChangedSince, StoredFiles } from "./changes.ts";
import { type Problem, problemsOf } from "./problems.ts";
import type { ExerciseChoice, Presence } from "./schema.ts";

/** Somebody else who has the draft open, and the file they look at. */
export type Editor = { id: string; name: string; path: string };

/** Pages say every ten seconds that they are there; two that got lost mean nothing yet. */
const GONE_AFTER_MS = 35_000;

export type DraftNews = { editors: Editor[]; revision: number; changes: FileChange[]; problems: Problem[] };

/** Notes that the viewer has the draft open, and tells who else has, and what was saved since the page last heard. */
export async function noteEditing(
  viewer: Viewer,
  { path, revision: known, ...choice }: ExerciseChoice & Presence,
): Promise<DraftNews | { tooOften: string } | null> {
  const decision = await countAgainst("presence-viewer", viewer.id);
  if (!decision.allowed) return { tooOften: tooMany("requests", decision.retryAfterS) };
  if (!(await mayWrite(viewer, choice))) return null;
  const { slug } = choice;
  const key = { slug, userId: viewer.id };
  const said = { path, seenAt: new Date() };
  await database().exerciseEditor.upsert({ where: { slug_userId: key }, create: { ...key, ...said }, update: said });
  // One picture of the draft: a save between two questions would be told by half.
  const draft = await database().$transaction(
    async (tx) => {
      const row = await tx.exerciseDraft.findUnique({ where: { slug }, select: { files: true, revision: true } });
      return row && { ...row, changed: await pathsChangedSince(tx, slug, known) };
    },
    { isolationLevel: "RepeatableRead" },
  );
  if (!draft) return null;
  const files = StoredFiles.parse(draft.files);
  const changes = [...draft.changed].map((changed) => ({ path: changed, text: files[changed] ?? null }));
  const editors = await readEditors(viewer, choice);
  return { editors, revision: draft.revision, changes, problems: problemsOf(slug, files) };
}

/** Who else has the draft open, by their names. */
export async function readEditors(viewer: Viewer, choice: ExerciseChoice): Promise<Editor[]> {
  if (!(await mayWrite(viewer, choice))) return [];
  const rows = await database().exerciseEditor.findMany({
    where: { slug: choice.slug, userId: { not: viewer.id }, seenAt: { gt: new Date(Date.now() - GONE_AFTER_MS) } },
    select: { path: true, user: { select: { id: true, name: true } } },
    orderBy: { user: { name: "asc" } },
  });
  return rows.map(({ path, user }) => ({ ...user, path }));
}
