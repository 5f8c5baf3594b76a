import { randomBytes } from "node:crypto";
import { vi } from "vitest";
import type { PromptNumbers } from "#domain/authoring/prompt-numbers.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { ProofState } from "#domain/proof-state.ts";
import type { ProofKind } from "#grader/proof-progress.ts";
import { drawPromptNumbers } from "#server/authoring/prompt-numbers.ts";
import { readProof, startProof } from "#server/authoring/proofs.ts";
import { database } from "#server/database.ts";
import { aCourse, aPerson } from "./people.ts";

export type Authored = { author: Viewer; courseId: string; slug: string };

/** An exercise of a course with a draft of these files, and one of the course's instructors. */
export async function aDraft(files: Record<string, string>): Promise<Authored> {
  const author = await aPerson({ role: "instructor", name: "Ina Instructor" });
  const { id: courseId } = await aCourse({ instructor: [author] });
  const slug = `written-${randomBytes(4).toString("hex")}`;
  await database().exercise.create({ data: { slug, courseId, draft: { create: { files, revision: 1 } } } });
  return { author, courseId, slug };
}

/** Somebody saves the draft. */
export async function saved({ slug }: Authored, files: Record<string, string>): Promise<void> {
  await database().exerciseDraft.update({ where: { slug }, data: { files, revision: { increment: 1 } } });
}

export async function started({ author, ...address }: Authored, kind: ProofKind = "publish"): Promise<string> {
  const result = await startProof(author, { ...address, kind });
  if (!result.ok) throw new Error(result.message);
  return result.value.proofId;
}

/** How the proof ended, once it has. A worker has to be there. */
export async function ended({ author, courseId }: Authored, proofId: string) {
  return vi.waitFor(
    async () => {
      const state = await readProof(author, { courseId, proofId });
      if (state?.phase !== "finished") throw new Error(`the proof is ${JSON.stringify(state)}`);
      return state as ProofState & { phase: "finished" };
    },
    { timeout: 100_000, interval: 50 },
  );
}

/** The numbers that the author's preview is filled with, or why there are none. */
export async function numbersFor(
  { author, ...choice }: Authored,
  insteadOf: string | null = null,
): Promise<PromptNumbers> {
  const result = await drawPromptNumbers(author, { ...choice, insteadOf });
  if (!result?.ok) throw new Error(`no numbers: ${JSON.stringify(result)}`);
  return result.value;
}
