import "server-only";
import type { ActionResult } from "#domain/action-result.ts";
import { type CommentKind, commentPath, countLines } from "#domain/comments.ts";
import type { Viewer } from "#domain/permissions.ts";
import { rolesThatMay } from "#domain/rights.ts";
import type { Exercise } from "#grader/exercise.ts";
import { enrolledAs } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
import { ofCourse } from "../exercises/access.ts";
import { readVersion } from "../exercises/read.ts";
import { excerpt, notify } from "../notifications/write.ts";
import { countAgainst, tooMany } from "../rate-limit.ts";
import { readableBy } from "../submissions/readable-by.ts";
import { readStanding, type Standing } from "./courses.ts";
import type { NewComment } from "./schema.ts";

/** Says something about a submission, and tells those whom it concerns. */
export async function writeComment(viewer: Viewer, input: NewComment): Promise<ActionResult<{ id: string }>> {
  const decision = await countAgainst("comment-viewer", viewer.id);
  if (!decision.allowed) return refused(tooMany("comments", decision.retryAfterS));
  const submission = await database().submission.findFirst({
    where: { id: input.submissionId, ...readableBy(viewer) },
    select: { id: true, userId: true, slug: true, versionId: true, code: true },
  });
  if (!submission) return refused("There is no such submission.");
  const [standing, exercise] = await Promise.all([
    readStanding(viewer, submission.userId),
    readVersion(submission.versionId),
  ]);
  if (!standing.kinds.includes(input.kind)) return refused(standing.reason ?? NOT_YOURS[input.kind]);
  const place = await findPlace(input, submission, exercise);
  if ("ok" in place) return place;

  return database().$transaction(async (tx) => {
    const { id } = await tx.comment.create({
      data: { submissionId: submission.id, authorId: viewer.id, kind: input.kind, text: input.text, ...place },
      select: { id: true },
    });
    await tell(tx, viewer, { submission, commentId: id, input, standing, title: exercise.metadata.title });
    return { ok: true, value: { id } };
  });
}

const NOT_YOURS: Record<CommentKind, string> = {
  comment: "Comments on this submission are for those who teach its author.",
  answer: "Answers are given by those who teach the author of this submission.",
  question: "Questions are asked about one's own submissions.",
  "regrade-request": "Another look at a grade is asked for one's own submissions.",
};

type Place = { line: number | null; answersId: string | null };
type About = { id: string; userId: string; slug: string; code: string };

/** Where it stands: at a line, at what it answers, or below it all. */
async function findPlace(
  input: NewComment,
  { id, code }: About,
  { kind }: Exercise,
): Promise<Place | ActionResult<never>> {
  if (input.kind === "regrade-request") return { line: null, answersId: null };
  if (input.kind === "answer") {
    const asked = await database().comment.findFirst({
      where: { id: input.answersId, submissionId: id, kind: { in: ["question", "regrade-request"] } },
      select: { id: true, line: true },
    });
    return asked ? { line: asked.line, answersId: asked.id } : refused("There is no such question here.");
  }
  const { line } = input;
  const lines = countLines(code);
  if (line !== null && kind === "by-hand") return refused("Answers by hand have no lines; leave it empty.", "line");
  if (line !== null && line > lines) return refused(`The code has ${lines} lines, and no line ${line}.`, "line");
  return { line, answersId: null };
}

type News = { submission: About; commentId: string; input: NewComment; standing: Standing; title: string };

/** What is asked goes to those who can answer, each told in one course; what is said goes to the author of the work. */
async function tell(tx: Transaction, viewer: Viewer, { submission, commentId, input, standing, title }: News) {
  const notice = {
    ...{ kind: input.kind, title: TITLES[input.kind](title), text: excerpt(input.text) },
    href: commentPath(submission.id, commentId),
  };
  if (viewer.id !== submission.userId)
    return notify(tx, [submission.userId], { ...notice, courseId: standing.courseIds[0] ?? null });
  const told = new Set([viewer.id]);
  for (const courseId of standing.courseIds) {
    // Those of another course of the learner's may not even see the exercise.
    if ((await tx.exercise.count({ where: { slug: submission.slug, ...ofCourse(courseId) } })) === 0) continue;
    const enrolled = await tx.enrollment.findMany({
      where: { courseId, ...enrolledAs(...rolesThatMay("comment")) },
      select: { userId: true },
    });
    const people = enrolled.map(({ userId }) => userId).filter((id) => !told.has(id));
    for (const id of people) told.add(id);
    await notify(tx, people, { ...notice, courseId });
  }
}

/** Without names: what is told outlives the account of whoever said it. */
const TITLES: Record<CommentKind, (exercise: string) => string> = {
  comment: (exercise) => `A comment on your submission to ${exercise}`,
  answer: (exercise) => `An answer about your submission to ${exercise}`,
  question: (exercise) => `A question about a submission to ${exercise}`,
  "regrade-request": (exercise) => `A request to look again at a grade in ${exercise}`,
};

function refused(message: string, field?: string): ActionResult<never> {
  return field ? { ok: false, message, fields: { [field]: [message] } } : { ok: false, message };
}
