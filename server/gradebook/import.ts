import "server-only";
import { createHash } from "node:crypto";
import type { ActionResult } from "#domain/action-result.ts";
import { exactPercent } from "#domain/gradebook/exact-percent.ts";
import { parseScoreCsv, type ScoreLine } from "#domain/gradebook/score-csv.ts";
import { percentWords } from "#domain/percent-words.ts";
import type { Viewer } from "#domain/permissions.ts";
import { recordAudit } from "../audit/write.ts";
import { enrolledAs, NO_SUCH_COURSE, readMembership } from "../courses/membership.ts";
import { database, type Transaction } from "../database.ts";
import { notify } from "../notifications/write.ts";
import { projectAssignmentScores } from "../projection/assignment-scores.ts";
import { takeTurns } from "../projection/turns.ts";
import { readParts } from "./cell.ts";
import type { ScoreImport } from "./schema.ts";

export type ImportLine = { line: number; words: string; effect: "set" | "unchanged" | "bad" };
export type ImportPreview = {
  lines: ImportLine[];
  /** Names this very preview; "" once it was applied. */
  seen: string;
  applied: boolean;
  /** It should have been applied, and was not, because something else is set now than the preview told. */
  hasChanged: boolean;
};

type Planned = ScoreLine & { userId: string; before: number | null };

/**
 * What a file of scores would change, line by line; with `seen` it is done, when nothing has changed since. Bad lines are
 * named and leave the good ones alone; a file that is imported twice changes nothing the second time.
 */
export async function importScores(viewer: Viewer, input: ScoreImport): Promise<ActionResult<ImportPreview>> {
  const parsed = parseScoreCsv(input.csv);
  if (typeof parsed === "string") return { ok: false, message: parsed, fields: { csv: [parsed] } };
  return database().$transaction(async (tx) => {
    if (!(await readMembership(viewer, input.courseId, "edit-grades", tx))) return NO_SUCH_COURSE;
    const assignment = await tx.assignment.findFirst({
      where: { id: input.assignmentId, courseId: input.courseId, publishedAt: { not: null } },
      select: { id: true, title: true },
    });
    if (!assignment) return { ok: false, message: "There is no such assignment here. Reload the page." };
    // Two imports, or an import and an override, take turns. A preview alone makes nobody wait.
    if (input.seen !== "") await takeTurns(tx, { assignmentId: assignment.id });
    const { planned, lines } = await plan(tx, input, parsed.lines);
    const bad = parsed.bad.map(({ line, problem }) => ({ line, words: problem, effect: "bad" as const }));
    const preview = [...lines, ...bad].toSorted((a, b) => a.line - b.line);
    const seen = nameOf(preview, planned);
    if (input.seen !== seen)
      return { ok: true, value: { lines: preview, seen, applied: false, hasChanged: input.seen !== "" } };
    await apply(tx, viewer, { courseId: input.courseId, assignment, planned });
    return { ok: true, value: { lines: preview, seen: "", applied: true, hasChanged: false } };
  });
}

/** Of what instructors set only: what a class hands in meanwhile changes computed scores, which any line replaces. */
function nameOf(preview: readonly ImportLine[], planned: readonly Planned[]): string {
  const effects = preview.map(({ line, effect }) => [line, effect]);
  const changes = planned.map(({ line, before, percent }) => [line, before, percent]);
  return createHash("sha256")
    .update(JSON.stringify([effects, changes]))
    .digest("hex")
    .slice(0, 32);
}

async function plan(tx: Transaction, { courseId, assignmentId }: ScoreImport, lines: readonly ScoreLine[]) {
  const [people, exercises, held, computed] = [
    await tx.user.findMany({
      where: {
        email: { in: lines.map(({ email }) => email) },
        enrollments: { some: { courseId, ...enrolledAs("learner") } },
      },
      select: { id: true, email: true },
    }),
    await tx.assignedExercise.findMany({
      where: { item: { assignmentId } },
      select: { slug: true, exercise: { select: { currentVersionId: true } } },
    }),
    await readHeld(tx, assignmentId),
    await readComputed(tx, assignmentId),
  ];
  const idOf = new Map(people.map(({ email, id }) => [email, id]));
  const partsOf = new Map<string, string[]>();
  for (const { slug, exercise } of exercises)
    partsOf.set(
      slug,
      (await readParts(exercise.currentVersionId)).map(({ id }) => id),
    );
  const planned: Planned[] = [];
  const told = lines.map((one): ImportLine => {
    const userId = idOf.get(one.email);
    const bad = (words: string): ImportLine => ({ line: one.line, words, effect: "bad" });
    if (!userId) return bad(`${one.email} does not learn in this course.`);
    const parts = partsOf.get(one.slug);
    if (!parts) return bad(`“${one.slug}” is no exercise of this assignment.`);
    if (one.part !== null && !parts.includes(one.part)) return bad(`“${one.part}” is no part of ${one.slug}.`);
    const before = held.get(`${userId} ${one.slug} ${one.part ?? ""}`) ?? null;
    const what = `${one.email}, ${one.slug}${one.part ? `, part ${one.part}` : ""}`;
    const after = exactPercent(one.percent / 100);
    if (before === one.percent / 100)
      return { line: one.line, words: `${what}: ${after} already`, effect: "unchanged" };
    planned.push({ ...one, userId, before });
    const from =
      before === null ? computedWords(one.part, computed.get(`${userId} ${one.slug}`)) : exactPercent(before);
    return { line: one.line, words: `${what}: ${from} → ${after}`, effect: "set" };
  });
  return { planned, lines: told };
}

/** The overrides that hold, by learner, exercise and part. */
async function readHeld(tx: Transaction, assignmentId: string): Promise<Map<string, number | null>> {
  const rows = await tx.override.findMany({
    where: { assignmentId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { userId: true, slug: true, part: true, share: true },
  });
  return new Map(rows.map(({ userId, slug, part, share }) => [`${userId} ${slug} ${part ?? ""}`, share]));
}

async function readComputed(tx: Transaction, assignmentId: string): Promise<Map<string, number | null>> {
  const rows = await tx.assignmentScore.findMany({
    where: { assignmentId },
    select: { userId: true, slug: true, computed: true },
  });
  return new Map(rows.map(({ userId, slug, computed }) => [`${userId} ${slug}`, computed]));
}

/** What a line replaces where nobody set anything. Of single parts no table keeps what was computed. */
function computedWords(part: string | null, computed: number | null | undefined): string {
  if (part !== null) return "as computed";
  return computed === null || computed === undefined ? "no score" : `${percentWords(computed)}, computed`;
}

type Applying = { courseId: string; assignment: { id: string; title: string }; planned: Planned[] };

async function apply(tx: Transaction, viewer: Viewer, { courseId, assignment, planned }: Applying): Promise<void> {
  if (planned.length === 0) return;
  await tx.override.createMany({
    data: planned.map(({ userId, slug, part, percent, reason }) => ({
      ...{ assignmentId: assignment.id, userId, slug, part, share: percent / 100, createdById: viewer.id },
      reason: reason || "Imported from a table",
    })),
  });
  await recordAudit(tx, viewer, [
    {
      ...{ courseId, action: "scores-imported", subject: assignment.title },
      after: planned.map(({ email, slug, part, before, percent }) => ({
        email,
        slug,
        part,
        before,
        after: percent / 100,
      })),
    },
  ]);
  await notify(
    tx,
    planned.map(({ userId }) => userId),
    {
      ...{ courseId, kind: "score", title: `Scores of yours in ${assignment.title} were set` },
      href: `/courses/${courseId}/assignments/${assignment.id}`,
    },
  );
  await projectAssignmentScores(tx, { assignmentId: assignment.id });
}
