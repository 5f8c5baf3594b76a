import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { database } from "../database.ts";
import { readRunState } from "../runs/read.ts";
import { readEarlierGradings } from "../submissions/earlier-gradings.ts";
import { readSubmission } from "../submissions/read.ts";

/** Reports can be long, so that few are in memory at once. */
const AT_ONCE = 8;

/** The viewer's submissions, oldest first, each as its page shows it. */
export async function* exportSubmissions(viewer: Viewer): AsyncGenerator<object> {
  const rows = await database().submission.findMany({
    where: { userId: viewer.id },
    select: { id: true, part: true },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
  });
  for (let i = 0; i < rows.length; i += AT_ONCE)
    for (const submission of await Promise.all(rows.slice(i, i + AT_ONCE).map((row) => exportSubmission(viewer, row))))
      if (submission) yield submission;
}

async function exportSubmission(viewer: Viewer, { id, part }: { id: string; part: string | null }) {
  const [shown, earlierGradings] = await Promise.all([readSubmission(viewer, id), readEarlierGradings(viewer, id)]);
  if (!shown) return null;
  const { learner: _, isCurrentVersion: __, ...submission } = shown;
  return { ...submission, part, earlierGradings };
}

/** The viewer's trials of the last day. */
export async function exportRuns(viewer: Viewer): Promise<object[]> {
  const runs = await database().run.findMany({
    where: { userId: viewer.id },
    select: { id: true, code: true, part: true, queuedAt: true, version: { select: { slug: true } } },
    orderBy: [{ queuedAt: "asc" }, { id: "asc" }],
  });
  return Promise.all(
    runs.map(async ({ version: { slug }, ...run }) => ({ ...run, slug, state: await readRunState(viewer, run.id) })),
  );
}
