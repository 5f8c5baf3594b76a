import type { Transaction } from "#server/database.ts";

type Author = { userId: string; courseId: string; versionId: string; submission: { id: string; gradingId: string } };

/** What there is of somebody who writes exercises and grades once more, and of a learner's own version. */
export async function keepAuthoring(tx: Transaction, { userId, courseId, versionId, submission }: Author) {
  const slug = `kept-${crypto.randomUUID()}`;
  const day = new Date("2026-01-01T12:00:00Z");
  await tx.exercise.create({ data: { slug, courseId } });
  await tx.exerciseDraft.create({ data: { slug, files: {}, revision: 1, createdById: userId } });
  await tx.exerciseDraftChange.create({ data: { slug, revision: 1, path: "prompt.md", text: "", savedById: userId } });
  await tx.exerciseEditor.create({ data: { slug, userId, path: "prompt.md", seenAt: day } });
  await tx.proof.create({ data: { slug, versionId, kind: "publish", grader: "a grader", askedById: userId } });
  await tx.publication.create({ data: { slug: "rnn-step", versionId, authorId: userId } });
  await tx.startedVersion.create({ data: { slug: "rnn-step", versionId, userId } });
  const by = { createdById: userId, appliedById: userId, undoneById: userId };
  const regrade = await tx.regrade.create({ data: { courseId, slug, choice: {}, ...by } });
  const item = { regradeId: regrade.id, submissionId: submission.id, beforeId: submission.gradingId, seed: "seed" };
  await tx.regradeItem.create({ data: item });
  const key = { tokenHash: crypto.randomUUID(), name: "My laptop", scopes: [], expiresAt: day };
  await tx.apiToken.create({ data: { ...key, userId, courseId } });
}
