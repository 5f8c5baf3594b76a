import { graderVersion } from "#grader/grader-version.ts";
import type { ProofProgress } from "#grader/proof-progress.ts";
import { keepContent } from "#server/authoring/content.ts";
import { database } from "#server/database.ts";
import { elementwiseTanh, RIGHT } from "../engine.ts";

/** What is being written in a course: a draft that was proven, and a search that has found something. */
export type Authored = { draftVersionId: string; proofId: string; searchId: string };

/** A draft of an exercise of a course, proven and not published, with a search of it that is over. */
export async function anAuthored(slug: string): Promise<Authored> {
  const { files: published } = await elementwiseTanh();
  const files = { ...published, "prompt.md": "Written anew." };
  const { versionId } = await database().$transaction((tx) => keepContent(tx, slug, files));
  await database().exerciseDraft.create({ data: { slug, files, revision: 1 } });
  const over = { slug, versionId, grader: await graderVersion(), outcome: "passed", finishedAt: new Date() };
  const found = { kind: "slipped" as const, file: "reference.ts", change: "", code: RIGHT, passedSeeds: 1, seeds: 1 };
  const progress: ProofProgress = {
    ...{ kind: "mutants", seeds: 1, done: 1, all: 1, sources: ["reference.ts"], found: [found], failures: [] },
  };
  const [proof, search] = [
    await database().proof.create({ data: { ...over, kind: "publish" } }),
    await database().proof.create({ data: { ...over, kind: "mutants", progress } }),
  ];
  return { draftVersionId: versionId, proofId: proof.id, searchId: search.id };
}
