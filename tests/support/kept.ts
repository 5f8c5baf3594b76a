import type { Viewer } from "#domain/permissions.ts";
import type { CaseResult } from "#grader/report.ts";
import { recordAudit } from "#server/audit/write.ts";
import { database } from "#server/database.ts";
import { finishGrading } from "#server/grading-work.ts";
import { queueRun } from "#server/queue.ts";
import { countAgainst } from "#server/rate-limit.ts";
import { keepAuthoring } from "./kept-authoring.ts";
import { aReport } from "./reports.ts";
import { aSubmission } from "./submissions.ts";

type Class = { learner: Viewer; teacher: Viewer; courseId: string; versionId: string };

/** At least one row of every table that names people, about the learner, with what the teacher did to it. */
export async function keepSomethingOf({ learner, teacher, courseId, versionId }: Class, cases: CaseResult[] = []) {
  const slug = "rnn-step";
  const userId = learner.id;
  const graded = await submissionOf(await aSubmission(learner, { versionId, code: "// graded" }));
  await finishGrading(graded.gradingId, aReport({ cases, status: "failed", score: 0.5 }));
  const waiting = await submissionOf(await aSubmission(learner, { versionId, code: "// waiting" }));
  const assignment = await database().assignment.create({
    data: { courseId, title: "Week 3", late: { kind: "hard-close" } },
  });
  const about = { assignmentId: assignment.id, userId, createdById: teacher.id, reason: "was ill" };
  const day = new Date("2026-01-01T12:00:00Z");
  await database().$transaction(async (tx) => {
    const run = await tx.run.create({ data: { userId, versionId, code: "// run" } });
    await queueRun(tx, { id: run.id, learnerId: userId, ownWaiting: 0 });
    await tx.draft.create({ data: { userId, slug, code: "// draft", revision: 1, savedAt: day } });
    await tx.variant.create({ data: { userId, versionId, seed: "a-variant-seed", numbers: {} } });
    await tx.hintOpening.create({ data: { userId, slug, position: 0, versionId } });
    await tx.activeMinute.createMany({ data: { userId, slug, minute: day }, skipDuplicates: true });
    const times = { firstSubmittedAt: day, lastSubmittedAt: day };
    const standing = { userId, slug, state: "trying", attempts: 1, minutes: 1, failedInARow: 1, ...times };
    await tx.standing.createMany({ data: { ...standing, hardestCase: "a hidden case" }, skipDuplicates: true });
    const episode = { userId, slug, mistake: "m", message: "You …", firstId: graded.id, from: day };
    await tx.mistakeEpisode.createMany({ data: { ...episode, attempts: 1, minutes: 1 }, skipDuplicates: true });
    const score = { assignmentId: assignment.id, userId, slug, share: 0.5, attempts: 1, daysLate: 0 };
    await tx.assignmentScore.create({ data: { ...score, isOverridden: false, isExcused: false } });
    await tx.allowance.create({ data: { ...about, kind: "exemption" } });
    await tx.override.create({ data: { ...about, slug, share: 1 } });
    await tx.comment.create({
      data: { submissionId: graded.id, authorId: teacher.id, kind: "comment", text: "Look." },
    });
    await tx.comment.create({ data: { submissionId: graded.id, authorId: userId, kind: "question", text: "Why?" } });
    const told = { courseId, kind: "comment", text: "" };
    await tx.notification.create({ data: { ...told, userId, title: "A comment", href: `/submissions/${graded.id}` } });
    const title = `${learner.name} asks`;
    await tx.notification.create({ data: { ...told, userId: teacher.id, title, href: `/submissions/${graded.id}` } });
    await tx.notification.create({ data: { ...told, userId: teacher.id, title, href: `/courses/${courseId}` } });
    await tx.announcement.create({ data: { courseId, authorId: teacher.id, title: "Hello", text: "All" } });
    await tx.invitation.create({ data: { tokenHash: crypto.randomUUID(), email: learner.email, expiresAt: day } });
    await tx.invitation.create({
      data: { tokenHash: crypto.randomUUID(), createdById: userId, courseId, expiresAt: day },
    });
    await tx.passwordResetLink.create({ data: { tokenHash: crypto.randomUUID(), userId, expiresAt: day } });
    await recordAudit(tx, teacher, [
      { courseId, action: "score-overridden", subject: `${learner.name}: rnn-step in Week 3`, after: { share: 1 } },
      { courseId, action: "scores-imported", subject: "2 scores", after: { [learner.email]: 0.5 } },
    ]);
    await recordAudit(tx, learner, [{ courseId, action: "announced", subject: "Hello" }]);
    await keepAuthoring(tx, { userId, courseId, versionId, submission: graded });
  });
  await countAgainst("join-viewer", userId);
  await countAgainst("sign-in-account", learner.email);
  return { graded, waiting, assignmentId: assignment.id };
}

async function submissionOf(gradingId: string): Promise<{ id: string; gradingId: string }> {
  const { submissionId } = await database().grading.findUniqueOrThrow({ where: { id: gradingId } });
  return { id: submissionId, gradingId };
}
