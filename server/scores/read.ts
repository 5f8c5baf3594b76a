import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import type { History } from "#domain/score/history.ts";
import { type Score, scoreOf } from "#domain/score/score.ts";
import { readLine } from "../exercises/read.ts";
import { readHintFacts } from "../hints/facts.ts";
import { readSubmissionFacts } from "../submissions/read.ts";

/** What a score comes from; the learner is the viewer unless the viewer teaches them. */
export async function readHistory(viewer: Viewer, slug: string, learnerId = viewer.id): Promise<History> {
  const [submissions, hints] = await Promise.all([
    readSubmissionFacts(viewer, slug, learnerId),
    readHintFacts(viewer, slug, learnerId),
  ]);
  return { submissions, hints };
}

/** The score of one learner in one exercise; null when the viewer sees none of that name. */
export async function readScore(viewer: Viewer, slug: string, learnerId = viewer.id): Promise<Score | null> {
  const [exercise, history] = await Promise.all([readLine(viewer, slug), readHistory(viewer, slug, learnerId)]);
  return exercise ? scoreOf(exercise.task, history) : null;
}
